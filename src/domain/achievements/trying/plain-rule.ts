import type { Json, JsonObject } from '../../events/event.ts';
import type { Expression } from '../language/expression.ts';
import { listenedTypes, type Rule, type RuleVersion } from '../language/rule.ts';
import { isOfEvents } from './activity.ts';
import { neededFields } from './needed-fields.ts';
import { compilePlain, isNumeric, type PlainCondition } from './plain-condition.ts';

/**
 * A rule that counts events by fields alone, so that a history can be folded from columns, without an object for each
 * event: `count`, `first` or `nth`, with conditions on `data`, `distinct`, a hold and what takes deeds back.
 */
export interface PlainRule {
  readonly version: RuleVersion;
  /** The fields that it names: the columns it is given, in this order. */
  readonly fields: readonly string[];
  /** By event type, in the order of `types`. */
  readonly uses: readonly PlainUse[];
  readonly types: readonly string[];
  readonly credit: number;
  readonly distinct: number | null;
  readonly where: PlainCondition | null;
  /** The fields that deeds share with what takes them back. */
  readonly links: readonly number[];
}

/** What an event of one type is to it. */
export interface PlainUse {
  readonly counts: boolean;
  readonly cancels: readonly { readonly link: number; readonly where: PlainCondition | null }[];
}

/** Columns of events: a part of a history. */
export interface EventColumns {
  readonly count: number;
  /** Microseconds; see `Micros`. */
  readonly at: Float64Array;
  /** Places in the rule's `types`. */
  readonly types: Uint16Array;
  readonly ids: readonly string[];
  /** Null where no event has one. */
  readonly sequences: readonly string[] | null;
  /** Slugs; null where all are of one. */
  readonly sources: readonly string[] | null;
  readonly source: string;
  /** JSON texts, one column a field; empty where an event has none. */
  readonly fields: readonly (readonly string[])[];
}

/** The rule as one that columns are enough for; null where they are not. */
export function plainRule(rule: Rule, segment: Expression | null): PlainRule | null {
  const [version] = rule.versions;
  if (!version || rule.versions.length > 1 || !isPlain(version)) return null;
  if (segment && isOfEvents(segment)) return null;
  const { data: fields, subject } = neededFields(rule, segment);
  if (!fields || subject) return null;
  const placeOf = (name: string) => fields.indexOf(name);
  const fieldOf = (expression: Expression) => {
    const [, name] = /^data\.([A-Za-z]\w*)$/.exec(expression.text.trim()) ?? [];
    return name === undefined ? -1 : placeOf(name);
  };
  const conditionOf = (expression: Expression) =>
    compilePlain(expression.text, placeOf) ?? interpreted(expression, fields);
  const { evidence, cancels } = version;
  const credit = fieldOf(evidence.credit);
  const distinct = evidence.distinct && fieldOf(evidence.distinct);
  const links = [...new Set(cancels.map(({ same }) => fieldOf(same)))];
  if (credit < 0 || (distinct !== null && distinct < 0) || links.some((link) => link < 0)) return null;
  const types = [...listenedTypes(rule)];
  const uses = types.map((type) => ({
    counts: evidence.types.has(type),
    cancels: cancels
      .filter((cancel) => cancel.types.has(type))
      .map(({ same, where }) => ({ link: links.indexOf(fieldOf(same)), where: where && conditionOf(where) })),
  }));
  return {
    version,
    fields,
    uses,
    types,
    credit,
    distinct,
    where: evidence.where && conditionOf(evidence.where),
    links,
  };
}

function isPlain(version: RuleVersion): boolean {
  const { measure, pairing, guards, during, until, of, who, evidence, cancels } = version;
  if (measure.kind !== 'total' || pairing || guards.length > 0 || during || until || of) return false;
  if (evidence.value || evidence.hit || evidence.per || evidence.group) return false;
  if (who && isOfEvents(who)) return false;
  const conditions = [evidence.where, ...cancels.map(({ where }) => where)];
  return !conditions.some((condition) => condition && /\b(event|person)\b/.test(condition.text));
}

/** Any other condition on `data`, by the interpreter. */
function interpreted(expression: Expression, fields: readonly string[]): PlainCondition {
  return (columns, place) => {
    const data: JsonObject = {};
    for (let index = 0; index < fields.length; index++) {
      const name = fields[index];
      const text = columns[index]?.[place];
      if (name !== undefined && text) data[name] = JSON.parse(text) as Json;
    }
    const result = expression.evaluate({ data });
    return result.ok && result.value === true;
  };
}

/** What a field names, as keys are read from it: text or a number; null for anything else. */
export function keyOf(text: string): string | null {
  if (text.charCodeAt(0) === 34) {
    const key = text.includes('\\') ? (JSON.parse(text) as string) : text.slice(1, -1);
    return key === '' ? null : key;
  }
  return isNumeric(text) ? String(Number(text)) : null;
}
