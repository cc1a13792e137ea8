import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Asker } from './queries.ts';
import { makeServer } from './tools.ts';

/** Answers one message as JSON: there are no sessions, so any process can answer the next one. */
export async function answerMessage(
  request: FastifyRequest,
  reply: FastifyReply,
  asker: Asker,
  { madeWith, log }: { madeWith: string; log: (error: unknown) => void },
): Promise<FastifyReply> {
  const server = makeServer(asker, madeWith, log);
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
  await server.connect(transport);
  try {
    const headers = Object.entries(request.headers).flatMap(([name, value]): [string, string][] =>
      typeof value === 'string' ? [[name, value]] : [],
    );
    const asked = new Request('http://mcp.invalid/mcp', { method: 'POST', headers });
    const answer = await transport.handleRequest(asked, { parsedBody: request.body });
    const text = await answer.text();
    const type = answer.headers.get('content-type');
    if (type !== null) reply.header('content-type', type);
    return await reply.code(answer.status).send(text);
  } finally {
    await server.close();
  }
}
