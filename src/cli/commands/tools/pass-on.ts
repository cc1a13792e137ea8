import type { Readable, Writable } from 'node:stream';
import {
  StreamableHTTPClientTransport,
  StreamableHTTPError,
} from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import {
  isInitializeRequest,
  isJSONRPCRequest,
  isJSONRPCResultResponse,
  type JSONRPCMessage,
} from '@modelcontextprotocol/sdk/types.js';

/** JSON-RPC's own code for what went wrong on the way. */
const internalError = -32_603;

/** Passes messages of MCP between standard input and output and a server, until the input ends. */
export async function passOn(
  url: URL,
  token: string,
  note: (line: string) => void,
  { input, output }: { input: Readable; output: Writable } = { input: process.stdin, output: process.stdout },
): Promise<void> {
  const here = new StdioServerTransport(input, output);
  const there = new StreamableHTTPClientTransport(url, {
    requestInit: { headers: { authorization: `Bearer ${token}` } },
  });
  let hello: string | number | null = null;
  there.onmessage = (message) => {
    if (hello !== null && isJSONRPCResultResponse(message) && message.id === hello)
      there.setProtocolVersion(String(message.result['protocolVersion']));
    void here.send(message);
  };
  const underway = new Set<Promise<void>>();
  here.onmessage = (message) => {
    if (isInitializeRequest(message) && isJSONRPCRequest(message)) hello = message.id;
    const sent = there
      .send(message)
      .catch(async (error: unknown) => {
        const why = sayWhy(error, url);
        note(why);
        if (isJSONRPCRequest(message)) await here.send(failed(message.id, why));
      })
      .finally(() => underway.delete(sent));
    underway.add(sent);
  };
  const ended = new Promise<void>((resolve) => {
    input.once('end', resolve);
    input.once('close', resolve);
  });
  await there.start();
  await here.start();
  await ended;
  // Whoever closes the input may still wait for what they asked.
  await Promise.all(underway);
  await there.close();
  await here.close();
}

function failed(id: string | number, message: string): JSONRPCMessage {
  return { jsonrpc: '2.0', id, error: { code: internalError, message } };
}

function sayWhy(error: unknown, url: URL): string {
  if (error instanceof StreamableHTTPError) {
    const problem = /\{.*\}$/s.exec(error.message)?.[0];
    const detail = problem === undefined ? undefined : detailOf(problem);
    return detail ?? `The server at ${url.origin} answered ${error.code}.`;
  }
  return `The server at ${url.origin} does not answer.`;
}

function detailOf(problem: string): string | undefined {
  try {
    return (JSON.parse(problem) as { detail?: string }).detail;
  } catch {
    return undefined;
  }
}
