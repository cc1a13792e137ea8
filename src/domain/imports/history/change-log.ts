import type { JsonObject, Micros, SourceEvent } from '../../events/event.ts';
import { RowProblem } from '../finding.ts';
import type { ChangesSpec } from '../mapping/mapping.ts';
import type { CompactRow, ReadText, ReadTime, RowReader } from '../rows/compact-row.ts';

/** One field of one object, changed. */
export interface Change {
  readonly object: string;
  readonly at: Micros;
  readonly field: string;
  readonly value: string;
}

/**
 * Reads a log of single changes: one row for each field that was set. Who owns an object is the last owner set at or
 * before a change, in the order of time and then of the file; a first stage is a move from stage 0.
 *
 * Example: owner 7 at 9:00, stage 1 at 10:00 and stage 3 at 11:00 give two `stage_changed` by 7: from 0 to 1, 1 to 3.
 */
export class ChangeLog {
  readonly #spec: ChangesSpec;
  readonly #object: ReadText;
  readonly #at: ReadTime;
  readonly #field: ReadText;
  readonly #value: ReadText;

  constructor(spec: ChangesSpec, rows: RowReader) {
    this.#spec = spec;
    this.#object = rows.text(spec.object);
    this.#at = rows.time(spec.at);
    this.#field = rows.text(spec.field);
    this.#value = rows.text(spec.value);
  }

  read(row: CompactRow): Change | RowProblem {
    const { object: column, at: timeColumn } = this.#spec;
    const object = this.#object(row);
    if (object === '') return new RowProblem('missing_object', `The column "${column}" is empty.`, column);
    const at = this.#at(row);
    if (at instanceof RowProblem) return at;
    if (at === null)
      return new RowProblem('missing_time', `The time column "${timeColumn}" is empty.`, timeColumn);
    return { object, at, field: this.#field(row), value: this.#value(row) };
  }

  /** The events of one object, whose changes stand in the order of the file. */
  derive(changes: readonly Change[], source: string): SourceEvent[] {
    const { family, created, owner, stage, lost } = this.#spec;
    const noun = family.slice(family.lastIndexOf('.') + 1);
    const inOrder = changes.map((change, index) => ({ change, index }));
    inOrder.sort((a, b) => a.change.at - b.change.at || a.index - b.index);
    const told = new Map<string, number>();
    let by: string | null = null;
    let before = 0;
    const events: SourceEvent[] = [];
    const tell = (kind: string, { object, at }: Change, more: JsonObject): void => {
      const name = `${family}.${kind}:${object}:${at}`;
      const nth = told.get(name) ?? 0;
      told.set(name, nth + 1);
      const data = { [noun]: object, ...(by === null ? {} : { by, owner: by }), ...more };
      const id = nth === 0 ? name : `${name}:${nth}`;
      events.push({ id, source, type: `${family}.${kind}`, at, sequence: '', subject: object, data });
    };
    for (const { change } of inOrder) {
      const { field, value } = change;
      if (field === owner) by = value === '' ? null : value;
      else if (field === created) tell('created', change, {});
      else if (field === lost) tell('lost', change, { reason: value });
      else if (field === stage) {
        const now = Number(value);
        const isNumber = value !== '' && Number.isFinite(now);
        tell('stage_changed', change, {
          stage: value,
          ...(isNumber ? { stage_from: before, stage_to: now } : {}),
        });
        if (isNumber) before = now;
      }
    }
    return events;
  }
}
