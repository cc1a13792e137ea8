import type { NewPreview, PreviewLine, PreviewReport } from '../../../features/previews/api.ts';
import type { Client } from '../../client.ts';
import { Failure } from '../../failure.ts';
import type { Output } from '../../say/output.ts';
import { ProgressBar } from '../../say/progress-bar.ts';

/** Tries an achievement on the server's history, drawing how far it is; undefined if the signal cancelled it. */
export async function followPreview(
  client: Client,
  output: Output,
  { yaml, segment, reach, since }: NewPreview,
  signal: AbortSignal,
): Promise<PreviewReport | undefined> {
  const bar = new ProgressBar(output.io, 'Trying');
  try {
    const body = { yaml, segment, reach, since };
    const answer = await client.send('/v1/previews', { method: 'POST', body, signal });
    for await (const line of linesOf(answer)) {
      if ('report' in line) return line.report;
      if ('error' in line) throw new Failure(line.error.message, { code: line.error.code });
      const { done, total, events } = line.progress;
      bar.draw(done, total, `${events.toLocaleString('en')} events`);
    }
  } catch (error) {
    if (signal.aborted) return undefined;
    throw error;
  } finally {
    bar.clear();
  }
  throw new Failure('The server ended the preview before it was done.', {
    mend: 'If it has just stopped or restarted, run the command again.',
    code: 'broken-off',
  });
}

async function* linesOf({ body }: Response): AsyncGenerator<PreviewLine> {
  if (!body) return;
  let text = '';
  const decoder = new TextDecoder();
  for await (const part of body as ReadableStream<Uint8Array> & AsyncIterable<Uint8Array>) {
    text += decoder.decode(part, { stream: true });
    const lines = text.split('\n');
    text = lines.pop() ?? '';
    for (const line of lines) yield JSON.parse(line) as PreviewLine;
  }
}
