import { contentKey } from '../domain/events/content-key.ts';
import type { SourceEvent } from '../domain/events/event.ts';
import { isRefusal, Refusal } from '../domain/refusal.ts';
import type { Connector, ConnectorSettings, Fact, Notice, Parsed, Reply, Unread } from './connector.ts';
import type { Delivery } from './delivery.ts';
import { applyStages } from './own-stages.ts';
import { Unreadable } from './reading.ts';

/** What a genuine delivery tells. */
export interface Judged {
  /** Which secret it was signed with. */
  readonly secret: number;
  readonly facts: readonly Fact[];
  /** How often a fact stood in it again. */
  readonly repeats: number;
  readonly notices: readonly Notice[];
  readonly unread: readonly Unread[];
  /** Facts of other accounts than the source's own: not taken, and not kept either. */
  readonly foreign: number;
  readonly reply: Reply | null;
}

/**
 * The whole way of a delivery before it is stored: who sent it is decided on the raw bytes, only then they are read.
 *
 * Example: `judge(github, delivery, ['…'])` → `{ secret: 0, facts: [{ type: 'code.issue.reopened', … }], … }`
 */
export function judge(
  connector: Connector,
  delivery: Delivery,
  secrets: readonly string[],
  settings: ConnectorSettings = {},
): Judged | Refusal {
  const verdict = connector.verify(delivery, secrets);
  if (isRefusal(verdict)) return verdict;
  const told = readGenuine(connector, delivery, settings);
  const { account } = settings;
  const own = told.facts.filter((each) => account === undefined || each.account === account);
  const facts = onceEach(own);
  const foreign = told.facts.length - own.length;
  if (foreign > 0 && own.length === 0)
    return new Refusal('other-account', 403, {
      message: `It is genuine and comes from another account of ${connector.name} than this source’s. Send it to the address of that account’s own source.`,
    });
  return {
    secret: verdict.secret,
    facts,
    repeats: own.length - facts.length,
    notices: told.notices,
    unread: told.unread,
    foreign,
    reply: told.reply ?? null,
  };
}

/** What a delivery tells that has been verified, now or when it came. */
export function readGenuine(connector: Connector, delivery: Delivery, settings: ConnectorSettings): Parsed {
  try {
    const told = connector.parse(delivery, settings);
    return settings.stages ? { ...told, facts: applyStages(told.facts, settings.stages) } : told;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { facts: [], notices: [], unread: [{ refusal: error.refusal, bytes: delivery.body }] };
  }
}

/** Without those that say the same again; the same key with other content stays, for the log to judge. */
function onceEach(facts: readonly Fact[]): Fact[] {
  const seen = new Map<string, string>();
  return facts.filter((each) => {
    const content = contentKey(each);
    const isRepeat = seen.get(each.key) === content;
    if (!seen.has(each.key)) seen.set(each.key, content);
    return !isRepeat;
  });
}

/** A fact as the event of a source. */
export function asEvent(
  { key, account: _account, before: _before, ...rest }: Fact,
  source: string,
): SourceEvent {
  return { id: key, source, ...rest };
}
