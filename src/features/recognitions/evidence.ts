import type { Person } from '../../domain/achievements/reading/person.ts';
import type { JsonObject, Micros } from '../../domain/events/event.ts';
import type { Language } from '../../domain/language/languages.ts';
import { capitalise } from '../../domain/language/say.ts';
import { wordsIn } from '../../domain/language/words.ts';
import { formatInstant } from '../../domain/time/instant.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Tx } from '../../store/database.ts';
import { presentPerson } from '../present.ts';
import type { Evidence } from './api.ts';

export interface EventOf {
  readonly seq: number;
  readonly slug: string;
  readonly event_id: string;
  readonly type: string;
  readonly subject: string | null;
  readonly occurred_at: Micros;
  readonly data: JsonObject;
}

const columns = 'e.seq, s.slug, e.event_id, e.type, e.subject, e.occurred_at, e.data';
/** Only what came lately is looked through: a recognition is about something recent. */
const lookedThrough = 20_000;
/** What went wrong is nothing to point at, whoever's name it carries. */
const setbacks = '\\.(sla_missed|missed|reopened|lost|cancelled|returned|removed)$';

/** The people an event names: any text of its data that a source knows somebody by. */
export function peopleOf(workspace: WorkspaceEngine, event: EventOf): Person[] {
  const found = Object.values(event.data).flatMap((value) =>
    typeof value === 'string' ? (workspace.directory.find(event.slug, value) ?? []) : [],
  );
  return [...new Set(found)];
}

/** Events by number, as far as they are of this workspace. */
export function eventsBySeq(tx: Tx, workspaceId: string, seqs: readonly number[]): Promise<EventOf[]> {
  if (seqs.length === 0) return Promise.resolve([]);
  return tx.query<EventOf>(
    `select ${columns} from events e join sources s using (workspace_id, source_id)
     where e.workspace_id = $1 and e.seq = any($2::bigint[]) order by e.occurred_at desc, e.seq desc`,
    [workspaceId, seqs],
  );
}

/** The last events that name any of these people, newest first, without setbacks. */
export async function recentEventsOf(
  tx: Tx,
  workspace: WorkspaceEngine,
  people: readonly Person[],
  limit: number,
): Promise<EventOf[]> {
  const actors = people.flatMap((person) => workspace.directory.actorsOf(person.id));
  if (actors.length === 0) return [];
  const rows = await tx.query<EventOf>(
    `select ${columns} from (
       select * from events where workspace_id = $1 order by seq desc limit ${lookedThrough}
     ) e join sources s using (workspace_id, source_id)
     where exists (select from jsonb_each_text(e.data) d where d.value = any($2)) and e.type !~ $4
     order by e.occurred_at desc, e.seq desc limit $3`,
    [workspace.workspaceId, actors, limit, setbacks],
  );
  return rows.filter((row) => peopleOf(workspace, row).some((person) => people.includes(person)));
}

/** An event as something to point at: "Ticket resolved", INC0001234. */
export function presentEvidence(event: EventOf, person: Person | undefined, language: Language): Evidence {
  const words = wordsIn[language];
  const [noun = '', deed = ''] = event.type.split('.').slice(-2);
  const [about, done] = [noun, deed].map((part) => part.replaceAll('_', ' ')) as [string, string];
  const text = words.event(words.nouns[about] ?? about, words.deeds[done] ?? done).trim();
  return {
    seq: event.seq,
    object: objectOf(event),
    text: capitalise(text),
    at: formatInstant(event.occurred_at),
    person: presentPerson(person, event.occurred_at),
  };
}

export function objectOf({ subject, data, event_id: id }: EventOf): string {
  const named = [subject, data.ticket, data.deal, data.opportunity].find(
    (value): value is string => typeof value === 'string' && value !== '',
  );
  return named ?? id;
}
