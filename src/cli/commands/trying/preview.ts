import { setImmediate as nextTurn } from 'node:timers/promises';
import { compileExpression, type Expression } from '../../../domain/achievements/language/expression.ts';
import { Preview } from '../../../domain/achievements/trying/preview.ts';
import { refuseUntriable } from '../../../domain/achievements/trying/previewable.ts';
import type { Micros } from '../../../domain/events/event.ts';
import { Roster } from '../../../domain/people/roster.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import { parseSince } from '../../../domain/time/since.ts';
import type { PreviewReport } from '../../../features/previews/api.ts';
import type { Call, Command } from '../../command.ts';
import { Failure, wrongUsage } from '../../failure.ts';
import { readAchievements } from '../../read/read-achievements.ts';
import { onceEach, readEventLines } from '../../read/read-events.ts';
import { findFile, readTextFile } from '../../read/read-file.ts';
import { readPeople } from '../../read/read-people.ts';
import { ProgressBar } from '../../say/progress-bar.ts';
import { sayPreview } from '../../say/say-preview.ts';
import { inWorkspace, jsonOption, workspaceOption } from '../../with-server.ts';
import { followPreview } from './follow-preview.ts';

const eventsATurn = 2000;

export const preview: Command = {
  name: 'preview',
  summary: 'Try an achievement on history: who would have earned it, and whether it is too easy or too hard.',
  positionals: { usage: 'FILE.yaml', min: 1, max: 1 },
  options: {
    events: {
      value: 'FILE',
      about: 'CloudEvents (NDJSON) instead of the stored history: no server, no database.',
    },
    people: { value: 'FILE', about: 'With --events: zones, attributes and aliases of people.' },
    segment: { value: 'EXPR', about: 'Compare people by this: person.team, or data.group of their events.' },
    reach: { value: 'SHARE', about: 'Also say which threshold reaches this share of people, such as 25%.' },
    since: { value: 'MOMENT', about: 'Only events since then: a date, or RFC 3339.' },
    ...workspaceOption,
    ...jsonOption,
  },
  notes:
    'Nothing is kept and nobody is told. Shares are of people active: having an event the achievement listens to.\nCtrl-C cancels.',
  examples: [
    'smallwins preview clean-close.yaml --segment person.team --reach 25%',
    'smallwins preview clean-close.yaml --events events.ndjson --people people.csv --json',
  ],
  async run(call) {
    const asked = readAsked(call);
    const cancelled = new AbortController();
    const quiet = call.output.io.onSignal(() => cancelled.abort());
    try {
      const file = call.text('events');
      const report =
        file === undefined
          ? await inWorkspace(call, (client) => followPreview(client, call.output, asked, cancelled.signal))
          : await tryOnFile(call, file, asked, cancelled.signal);
      if (!report) throw new Failure('Cancelled; nothing was changed.', { code: 'cancelled' });
      call.output.json(report);
      sayPreview(call.output, report);
      return 0;
    } finally {
      quiet();
    }
  },
};

/** What is asked, as the API takes it; wrong options are a wrong usage before anything is read. */
function readAsked(call: Call) {
  const path = call.positionals[0] ?? '';
  if (call.text('people') !== undefined && call.text('events') === undefined)
    throw wrongUsage('--people goes with --events.', 'The stored history has its own people.');
  const reach = readReach(call.text('reach'));
  const segment = call.text('segment');
  if (segment !== undefined) readSegment(segment);
  const since = call.text('since');
  if (since !== undefined) readSince(since);
  findFile(call.output.io, path);
  const rules = readAchievements(call.output.io, path);
  for (const rule of rules) refuseUntriable(rule);
  return { rules, yaml: readTextFile(call.output.io, path), segment, reach, since };
}
type Asked = ReturnType<typeof readAsked>;

/** Undefined if it was cancelled. */
async function tryOnFile(
  call: Call,
  file: string,
  { rules, segment, reach, since }: Asked,
  signal: AbortSignal,
): Promise<PreviewReport | undefined> {
  const { output } = call;
  const [rule] = rules;
  if (!rule) return undefined;
  const people = call.text('people');
  const roster = new Roster(people === undefined ? [] : readPeople(output.io, people));
  const now = Date.now() * 1000;
  const from = since === undefined ? Number.NEGATIVE_INFINITY : readSince(since);
  const lines = await readEventLines(output, findFile(output.io, file).path);
  const events = onceEach(output, lines, now).filter(({ at }) => at >= from);
  const tried = new Preview(rule, roster.find, {
    segment: segment === undefined ? null : readSegment(segment),
    wished: reach ?? null,
    now,
  });
  const bar = new ProgressBar(output.io, 'Trying');
  try {
    for (const [index, event] of events.entries()) {
      tried.add(event);
      if (index % eventsATurn > 0) continue;
      bar.draw(index, events.length, `${index.toLocaleString('en')} events`);
      await nextTurn();
      if (signal.aborted) return undefined;
    }
    const steps = tried.finish();
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) return step.value;
      await nextTurn();
      if (signal.aborted) return undefined;
    }
  } finally {
    bar.clear();
  }
}

/** `25%`, `25 %` or `0.25`. */
function readReach(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const found = /^(\d{1,3}(?:\.\d+)?)\s*(%?)$/.exec(text);
  const share = Number(found?.[1] ?? Number.NaN) / (found?.[2] === '%' ? 100 : 1);
  if (share > 0 && share <= 1) return share;
  throw wrongUsage(`--reach is ${JSON.stringify(text)}; expected a share of people such as 25%.`);
}

function readSegment(text: string): Expression {
  const compiled = compileExpression(text);
  if ('evaluate' in compiled) return compiled;
  throw wrongUsage(
    `--segment ${JSON.stringify(text)} ${compiled.problem}.`,
    'Such as person.team or data.group.',
  );
}

function readSince(text: string): Micros {
  const at = parseSince(text);
  if (isRefusal(at)) throw wrongUsage(`--since ${JSON.stringify(text)}: ${at.message}`);
  return at;
}
