import type { Json } from '../../domain/events/event.ts';
import { listAt, need, numberAt, textAt, valueAt } from '../reading.ts';

/** A stage of a pipeline; its id is its own among all pipelines. */
export interface Stage {
  readonly pipeline: string;
  /** From 1 on. */
  readonly place: number;
  readonly end: 'won' | 'lost' | 'closed' | null;
}

/** What is true of an account beside its records. */
export interface Surroundings {
  /** By id. */
  readonly stages: ReadonlyMap<string, Stage>;
  /** The user behind each owner, by the owner's id. */
  readonly users: ReadonlyMap<string, string>;
}

/** `GET /crm/v3/pipelines/deals` or `tickets`: its stages, each in the order in which the pipeline shows it. */
export function readStages(answer: Json): [string, Stage][] {
  return listAt(answer, 'results').flatMap((pipeline) => {
    const id = need(pipeline, 'id');
    const ordered = [...listAt(pipeline, 'stages')].sort((one, other) => orderOf(one) - orderOf(other));
    return ordered.map((stage, index): [string, Stage] => [
      need(stage, 'id'),
      { pipeline: id, place: index + 1, end: endOf(stage) },
    ]);
  });
}

const orderOf = (stage: Json): number => numberAt(stage, 'displayOrder') ?? 0;

/** Deals say `isClosed` and `probability`, tickets `ticketState`; all of it as text. */
function endOf(stage: Json): Stage['end'] {
  if (textAt(stage, 'metadata', 'ticketState') === 'CLOSED') return 'closed';
  const isClosed = String(valueAt(stage, 'metadata', 'isClosed')) === 'true';
  const probability = textAt(stage, 'metadata', 'probability');
  if (isClosed && probability !== undefined) return Number(probability) === 1 ? 'won' : 'lost';
  return isClosed ? 'closed' : null;
}

/** One page of `GET /crm/v3/owners`; owners that are no users are left out. */
export function readOwners(answer: Json): [string, string][] {
  return listAt(answer, 'results').flatMap((owner): [string, string][] => {
    const user = textAt(owner, 'userId') ?? textAt(owner, 'userIdIncludingInactive');
    return user === undefined ? [] : [[need(owner, 'id'), user]];
  });
}
