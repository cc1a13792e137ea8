import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { compileExpression, type Expression } from '../../domain/achievements/language/expression.ts';
import { refuseUntriable } from '../../domain/achievements/trying/previewable.ts';
import type { Micros } from '../../domain/events/event.ts';
import { isRefusal, Refusal } from '../../domain/refusal.ts';
import { parseSince } from '../../domain/time/since.ts';
import { readRule } from '../achievements/actions.ts';
import { parseInput } from '../parse-input.ts';
import { type RouteDeps, requireAdmin } from '../viewer.ts';
import { newPreview, type PreviewLine } from './api.ts';
import { type PreviewDeps, runPreview } from './run-preview.ts';

/** Each holds a history in memory: more at a time would only take from each other. */
const atOnceMax = 2;

/** Tries an achievement on the stored history. */
export function previewRoutes(
  app: FastifyInstance,
  deps: RouteDeps & Pick<PreviewDeps, 'reachable'> & { log(error: unknown): void },
): void {
  const open = new Set<AbortController>();
  app.addHook('preClose', async () => {
    for (const preview of open) preview.abort();
  });

  app.post('/v1/previews', { config: { reads: true } }, async (request, reply) => {
    const viewer = await deps.authorize(request);
    requireAdmin(viewer);
    const asked = parseInput(newPreview, request.body);
    const rule = readRule(asked.yaml);
    refuseUntriable(rule);
    const segment = asked.segment === undefined ? null : readSegment(asked.segment);
    const since = asked.since === undefined ? null : readSince(asked.since);
    if (open.size >= atOnceMax) throw busy();
    const { workspaceId } = viewer;
    const cancelled = new AbortController();
    open.add(cancelled);
    // Also when the client goes away.
    reply.raw.once('close', () => {
      open.delete(cancelled);
      cancelled.abort();
    });
    const lines = runPreview(
      deps,
      { workspaceId, rule, segment, since, wished: asked.reach ?? null },
      cancelled.signal,
    );
    return reply
      .type('application/x-ndjson')
      .header('x-accel-buffering', 'no')
      .send(Readable.from(written(lines, deps.log)));
  });
}

/** What goes wrong after the first line is told as the last one. */
async function* written(lines: AsyncIterable<PreviewLine>, log: (error: unknown) => void) {
  try {
    for await (const line of lines) yield `${JSON.stringify(line)}\n`;
  } catch (error) {
    if (!isRefusal(error)) log(error);
    const { code, message } = isRefusal(error)
      ? error
      : { code: 'internal', message: 'Something went wrong on our side; it is in the log. Try again.' };
    yield `${JSON.stringify({ error: { code, message } } satisfies PreviewLine)}\n`;
  }
}

function readSegment(text: string): Expression {
  const compiled = compileExpression(text);
  if ('evaluate' in compiled) return compiled;
  throw new Refusal('bad-segment', 422, {
    message: `"${text}" ${compiled.problem}. Name an attribute of people, such as person.team, or a field of their events, such as data.group.`,
    pointer: '/segment',
  });
}

function readSince(text: string): Micros {
  const at = parseSince(text);
  if (!isRefusal(at)) return at;
  throw new Refusal(at.code, 422, { message: at.message, pointer: '/since' });
}

function busy(): Refusal {
  return new Refusal('previews-busy', 429, {
    message: `${atOnceMax} previews are under way already. Wait until one has ended, or cancel it.`,
  });
}
