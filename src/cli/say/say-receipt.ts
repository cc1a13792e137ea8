import { sayAmount } from '../../domain/language/say.ts';
import type { AwardDetail, Receipt } from '../../features/awards/api.ts';
import type { Output } from './output.ts';

/** A receipt in words: the answer first, then everything it rests on. */
export function sayReceipt(output: Output, receipt: Receipt, stateSentence: string | null): void {
  const { achievement, person, window, tier } = receipt;
  const title = `${achievement.name}${tier === null ? '' : ` (${tier})`}: ${person.name}, ${window.key}, ${sayState(receipt.state)}`;
  output.line(output.paint(title, 'bold'));
  for (const sentence of new Set([...(stateSentence === null ? [] : [stateSentence]), ...receipt.answer]))
    output.line(sentence);
  output.line();
  for (const [label, text] of factsOf(receipt)) output.line(`${`${label}:`.padEnd(10)} ${text}`);
  sayEvents(output, receipt);
}

/** What happened to the award since it was given. */
export function sayEntries(output: Output, { entries }: AwardDetail): void {
  output.line();
  output.line(output.paint('History', 'bold'));
  output.table(
    ['WHEN', 'STATE', 'CAUSE', 'EVENT'],
    entries.map(({ at, state, cause, eventSeq }) => [
      moment(at),
      sayState(state),
      cause,
      eventSeq === null ? '–' : String(eventSeq),
    ]),
  );
}

function factsOf(receipt: Receipt): [string, string][] {
  const {
    achievement,
    value,
    needed,
    neededFrom,
    provisional,
    window,
    earnedAt,
    settlesAt,
    guards,
    hold,
    cooldown,
  } = receipt;
  const facts: [string, string][] = [
    ['Rule', `${achievement.sentence} (${achievement.key}, version ${achievement.version})`],
    [
      'Count',
      `${sayAmount(value, needed, 'en')} of ${sayAmount(needed, needed, 'en')}${provisional > 0 && needed >= 1 ? `, ${provisional} of them still in the hold` : ''} (${neededFrom})`,
    ],
    [
      'Window',
      `${window.key}${window.startsAt ? `, from ${moment(window.startsAt)} to before ${window.endsAt ? moment(window.endsAt) : 'ever'}` : ''} UTC, by ${window.zone}`,
    ],
  ];
  if (earnedAt !== null) facts.push(['Earned', `${moment(earnedAt)} UTC`]);
  if (settlesAt !== null) facts.push(['Settles', `${moment(settlesAt)} UTC`]);
  if (hold !== null) facts.push(['Hold', hold]);
  for (const { text, of, to, met } of guards)
    facts.push(['Guard', `${text}: ${of} of ${to}, ${met ? 'met' : 'not met'}`]);
  if (cooldown !== null) facts.push(['Cooldown', cooldown]);
  return facts;
}

function sayEvents(output: Output, { events, moreEvents }: Receipt): void {
  if (events.length === 0) return;
  output.line();
  output.line(output.paint('Events', 'bold'));
  output.table(
    ['SEQ', 'WHEN', 'TYPE', 'ABOUT', 'USE', 'WHY'],
    events.map(({ seq, at, type, object, use, reason }) => [
      seq === null ? '–' : String(seq),
      moment(at),
      type,
      object ?? '–',
      use.replaceAll('_', ' '),
      reason ?? '',
    ]),
  );
  if (moreEvents > 0) output.line(`and ${moreEvents} more`);
}

function sayState(state: string): string {
  return state.replaceAll('_', ' ');
}

function moment(instant: string): string {
  return instant.slice(0, 16).replace('T', ' ');
}
