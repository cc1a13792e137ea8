import { z } from 'zod';
import { isZone } from '../../time/zone.ts';
import { isLocale } from './calendar-words.ts';

const columnName = z.string().min(1, 'expected the name of a column');
const texts = z.array(z.string());

/**
 * Where a value comes from. A plain text is a column; `Variant#2` is the second column called "Variant".
 *
 * Example: `{ column: made_sla, as: boolean }`, `{ value: phone }`, `{ template: "{Date} {Time}" }`,
 * `{ hours_between: [opened_at, resolved_at] }`.
 */
const fieldObject = z
  .strictObject({
    column: columnName.optional(),
    value: z.union([z.string(), z.number(), z.boolean()]).optional(),
    template: z.string().min(1).optional(),
    hours_between: z.tuple([columnName, columnName]).optional(),
    /** `person` replaces the names in `same_person` and keeps others; `known_person` leaves others out. */
    as: z.enum(['text', 'number', 'boolean', 'time', 'person', 'known_person']).optional(),
    /** Replaces one text by another before `as`; texts that are not named stay. */
    map: z.record(z.string(), z.string()).optional(),
  })
  .refine(
    (field) =>
      [field.column, field.value, field.template, field.hours_between].filter((part) => part !== undefined)
        .length === 1,
    'expected exactly one of column, value, template, hours_between',
  );
const field = z.union([columnName, fieldObject]);
export type Field = z.infer<typeof field>;

const dataFields = z.record(z.string().regex(/^[a-z][a-z0-9_]*$/, 'expected a name like resolved_by'), field);
const eventType = z
  .string()
  .regex(
    /^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)+$/,
    'expected family.noun.verb_past, like helpdesk.ticket.resolved',
  );

const rowEvent = z.strictObject({
  type: z.union([eventType, fieldObject]),
  /** Only rows whose column holds one of these texts, or none of them. */
  when: z.strictObject({ column: columnName, in: texts.optional(), not_in: texts.optional() }).optional(),
  /** Columns that name the fact. Left out: the hash of the whole row, so exact duplicate rows count once. */
  id: z.array(columnName).min(1).optional(),
  /** Columns of the time, joined by a blank. Left out: when it was received, which a file cannot tell. */
  at: z.union([columnName, z.array(columnName).min(1)]).optional(),
  subject: field.optional(),
  sequence: columnName.optional(),
  data: dataFields,
});
export type RowEventSpec = z.infer<typeof rowEvent>;

const history = z.strictObject({
  /** First part of the event types: `helpdesk.ticket` gives `helpdesk.ticket.resolved`. */
  family: eventType.default('helpdesk.ticket'),
  object: columnName,
  /** The moment at which the row was true. */
  at: columnName,
  /** A counter that only grows; a row with a lower one than an earlier row is stale and skipped. */
  revision: columnName.optional(),
  /** Time columns whose value (and that of the columns named) is true only from that time on. */
  known_from: z.record(z.string(), z.array(columnName)).default({}),
  /** Left out: the time of the first row. */
  opened_at: columnName.optional(),
  resolved: z.strictObject({
    state: columnName,
    /** Entering one of these from outside begins a stretch of being resolved. */
    enter: texts.min(1),
    /** States that neither begin nor end a stretch; all others end it, which is a reopen. */
    stay: texts.default([]),
    /** Whether each further row of `enter` inside a stretch is a resolution again (activities), or not (states). */
    again: z.boolean().default(false),
    at: columnName.optional(),
    by: field.optional(),
    /** Who it was when a stretch ends before its `at` has come. */
    by_otherwise: field.optional(),
  }),
  closed: z.strictObject({ enter: texts.min(1), at: columnName.optional() }).optional(),
  sla_missed: z.strictObject({ column: columnName, in: texts.min(1) }).optional(),
  /** The source's own count of reopens; left out, the derived one. */
  reopens: columnName.optional(),
  /** Fields put on every event. */
  data: dataFields,
});
export type HistorySpec = z.infer<typeof history>;

const changes = z.strictObject({
  /** First part of the event types: `crm.deal` gives `crm.deal.stage_changed`. */
  family: eventType.default('crm.deal'),
  object: columnName,
  at: columnName,
  /** The column that names which field was changed, and the one that holds its new value. */
  field: columnName,
  value: columnName,
  /** The names of the fields that say something, as they stand in `field`. */
  created: z.string().min(1).optional(),
  owner: z.string().min(1),
  stage: z.string().min(1),
  lost: z.string().min(1).optional(),
});
export type ChangesSpec = z.infer<typeof changes>;

export const mappingSchema = z
  .strictObject({
    smallwins: z.literal(1, 'expected 1, the version of this language'),
    mapping: z.string().regex(/^[a-z][a-z0-9-]{0,59}$/, 'expected a name like servicenow-incidents'),
    title: z.string().min(1).max(120),
    about: z.string().max(4000).optional(),
    format: z.enum(['csv', 'ndjson']),
    separator: z.enum(['auto', ',', ';', 'tab']).default('auto'),
    /** `auto`: UTF-8, or where a file is none and has no mark, windows-1252. */
    encoding: z.enum(['auto', 'utf-8', 'utf-16le', 'windows-1252']).default('auto'),
    /** Other names that a column has in files of the same kind: `Record ID: [Deal ID]`. */
    also: z.record(columnName, z.array(columnName).min(1)).default({}),
    /** Columns that a file may lack; they are empty then. */
    optional: z.array(columnName).default([]),
    /** Texts that mean "no value", besides the empty one. */
    missing: texts.default([]),
    /** The sign before tenths, which also lets thousands be grouped by the other one or by blanks. */
    decimal: z.enum([',', '.']).optional(),
    time: z
      .strictObject({
        formats: z.array(z.string().min(1)).min(1),
        zone: z.string().default('UTC').refine(isZone, 'expected an IANA zone like Europe/Rome'),
        /** Whose names of months and halves of the day stand in the file. */
        locale: z.string().max(35).default('en').refine(isLocale, 'expected a language like de or pt-BR'),
      })
      .default({ formats: ['rfc3339'], zone: 'UTC', locale: 'en' }),
    /** Names that one person has in different columns: `Resolver 31: Resolved by 30`. */
    same_person: z.record(z.string(), z.string()).default({}),
    events: z.array(rowEvent).min(1).optional(),
    history: history.optional(),
    changes: changes.optional(),
    /** Objects that rows name and other files tell of: those that no event is about are said to be missing. */
    refers_to: z.strictObject({ column: columnName, family: eventType }).optional(),
    cloudevents: z.literal(true).optional(),
  })
  .superRefine((mapping, context) => {
    const { events, history, changes, cloudevents } = mapping;
    const forms = [events, history, changes, cloudevents].filter((form) => form !== undefined);
    if (forms.length !== 1) context.addIssue('expected exactly one of events, history, changes, cloudevents');
    if (mapping.refers_to && !events) context.addIssue('refers_to goes with events');
    if (mapping.cloudevents && mapping.format !== 'ndjson')
      context.addIssue('cloudevents needs format: ndjson');
  });

/** How the rows of a file become events: each row is one, or rows are states of objects, or changes of their fields. */
export type Mapping = z.infer<typeof mappingSchema>;
