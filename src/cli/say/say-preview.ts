import { sayShare } from '../../domain/achievements/trying/say-preview.ts';
import type { NoticeAhead, PreviewReport } from '../../features/previews/api.ts';
import type { Output } from './output.ts';

const barWidth = 24;
const rowsMax = 60;
const colors = { too_few: 'dim', too_hard: 'yellow', in_range: 'green', too_easy: 'yellow' } as const;

/** A preview for people: the verdict first, then what it rests on. */
export function sayPreview(output: Output, report: PreviewReport): void {
  const { verdict, history, awards, people } = report;
  output.line(output.paint(verdict.sentence, 'bold', colors[verdict.kind]));
  const span = history.from === null ? '' : `, ${day(history.from)} to ${day(history.to)}`;
  output.line(
    `${count(awards, 'award')} for ${count(people.reached, 'person')} of ${people.active.toLocaleString('en')} active, from ${count(history.events, 'event')}${span}.`,
  );
  if (history.byNobody > 0) output.line(`${count(history.byNobody, 'event')} by somebody no person matches.`);
  sayWeeks(output, report);
  sayTiers(output, report);
  saySegments(output, report);
  output.line();
  sayRest(output, report);
}

function sayWeeks(output: Output, { weeks }: PreviewReport): void {
  if (weeks.length === 0) return;
  output.line();
  const shown = weeks.slice(-rowsMax);
  if (shown.length < weeks.length) output.line(`The last ${shown.length} of ${weeks.length} weeks:`);
  output.table(
    ['week', 'active', 'earned it', 'awards', 'share of active'],
    shown.map(({ week, active, people, awards }) => {
      const share = active === 0 ? 0 : people / active;
      const bar = '█'.repeat(Math.round(Math.min(1, share) * barWidth));
      return [
        week,
        String(active),
        String(people),
        String(awards),
        active === 0 ? '' : `${bar} ${sayShare(share)}`.trim(),
      ];
    }),
  );
}

function sayTiers(output: Output, { tiers }: PreviewReport): void {
  if (tiers.length < 2) return;
  output.line();
  output.table(
    ['tier', 'needs', 'awards', 'people', 'share'],
    tiers.map(({ tier, needed, awards, people, share }) => [
      tier ?? '',
      needed === null ? '' : String(needed),
      String(awards),
      String(people),
      share === null ? '' : sayShare(share),
    ]),
  );
}

const aheadMax = 12;

function saySegments(output: Output, { segments, parity }: PreviewReport): void {
  if (!segments) return;
  output.line();
  output.table(
    [segments.by, 'people', 'awards', 'share', ''],
    segments.items.map(({ segment, people, awards, share, compared }) => [
      segment ?? '(none)',
      String(people),
      String(awards),
      sayShare(share),
      compared ? '' : segment === null ? 'left out: no segment' : 'left out: fewer than 5 people',
    ]),
  );
  if (!parity) output.line('Parity: there are not two segments of five people to compare.');
  else
    output.line(
      `Parity: ${parity.lowest} reaches it ${parity.ratio.toFixed(2)} times as often as ${parity.highest}; ${
        parity.passes ? 'four fifths is held.' : output.paint('below four fifths (0.80).', 'yellow')
      }`,
    );
}

function sayRest(output: Output, report: PreviewReport): void {
  const { notices, nearMisses, gaming, wished, curve, awards } = report;
  output.line(
    `Notices: ${notices.perPersonDay.toFixed(3)} per active person and day${notices.mostOnOneDay === null ? '' : `, at most ${notices.mostOnOneDay} on one day`}.`,
  );
  if (report.ahead) sayAhead(output, report.ahead);
  if (report.spared) output.line(report.spared);
  if (nearMisses)
    output.line(
      `Near misses: ${count(nearMisses.people, 'person')} came within a fifth of it ${count(nearMisses.windows, 'time')} and did not reach it.`,
    );
  const within =
    gaming.withinSeconds === null ? '' : `, those within ${sayGap(gaming.withinSeconds)} of the one before`;
  if (gaming.removed > 0)
    output.line(
      `Without the cheapest tenth of the evidence (${gaming.removed.toLocaleString('en')} of ${gaming.evidence.toLocaleString('en')}${within}): ${gaming.awardsLeft.toLocaleString('en')} of ${count(awards, 'award')} left.`,
    );
  if (wished) output.line(sayWished(wished));
  else if (curve.length > 0) output.line('Which threshold reaches whom: --reach 25%.');
}

/** Who would get what and when, were next week like the last of the history. */
function sayAhead(output: Output, { people, sums, items, more, mostOnOneDay }: NoticeAhead): void {
  if (sums.length === 0) {
    output.line('Next week, were it like the last of the history: nobody would be told anything.');
    return;
  }
  const each = sums.map(({ channel, bundle, messages }) =>
    bundle === 'now'
      ? `${messages.toLocaleString('en')} at once (${channel})`
      : `${count(messages, `${bundle} digest`)} (${channel})`,
  );
  output.line(
    `Next week, were it like the last of the history: ${count(people, 'person')} told, ${each.join(', ')}${
      mostOnOneDay === null ? '' : `; at most ${mostOnOneDay} at once for one person on one day`
    }.`,
  );
  const listed = items.slice(0, aheadMax);
  if (listed.length === 0) return;
  output.table(
    ['when (UTC)', 'who', 'where', 'how', 'what'],
    listed.map(({ at, person, channel, bundle, what }) => [
      at.slice(0, 16).replace('T', ' '),
      person,
      channel,
      bundle === 'now' ? 'at once' : bundle,
      what.join(', '),
    ]),
  );
  const rest = items.length - listed.length + more;
  if (rest > 0) output.line(`… and ${rest.toLocaleString('en')} more; --json lists up to 200.`);
}

function sayWished({ share, reached }: NonNullable<PreviewReport['wished']>): string {
  if (!reached) return `No threshold reaches ${sayShare(share)}: too few people have anything that counts.`;
  return `To reach ${sayShare(share)}: a threshold of ${sayNumber(reached.threshold)}, which reaches ${sayShare(reached.share)}.`;
}

function count(value: number, noun: string): string {
  const many = noun === 'person' ? 'people' : `${noun}s`;
  return `${value.toLocaleString('en')} ${value === 1 ? noun : many}`;
}

function sayNumber(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: 4 });
}

function sayGap(seconds: number): string {
  if (seconds < 120) return `${sayNumber(Math.round(seconds * 10) / 10)} s`;
  return seconds < 7200 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3600)} h`;
}

function day(instant: string | null): string {
  return instant?.slice(0, 10) ?? '';
}
