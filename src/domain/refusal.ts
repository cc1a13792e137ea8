/** What a refusal carries besides its code and status. */
export interface RefusalDetails {
  /** The offending value, what was expected and how to mend it, in one or two sentences. */
  readonly message: string;
  /** JSON Pointer (RFC 6901) to the offending place; null if it is about no single place. */
  readonly pointer?: string | null;
  /** Facts a program may use: a byte offset, a cap, a line. */
  readonly data?: Readonly<Record<string, unknown>>;
}

/**
 * An expected "no", as a value: functions return it, and one place maps it to RFC 9457 problem+json.
 *
 * Example: `new Refusal('unknown-person', 404, { message: 'Nobody has the handle "ana". …', pointer: '/who' })`
 */
export class Refusal {
  /** Stable, kebab-case; part of the API. */
  readonly code: string;
  /** HTTP status. */
  readonly status: number;
  readonly message: string;
  readonly pointer: string | null;
  readonly data: Readonly<Record<string, unknown>>;

  constructor(code: string, status: number, details: RefusalDetails) {
    this.code = code;
    this.status = status;
    this.message = details.message;
    this.pointer = details.pointer ?? null;
    this.data = details.data ?? {};
  }

  /** The same refusal about another place: `parseInstant(text).at('/time')`. */
  at(pointer: string | null): Refusal {
    return new Refusal(this.code, this.status, { message: this.message, pointer, data: this.data });
  }

  /** The same refusal seen from a document that holds this one: `/time` under `/5` is `/5/time`. */
  under(prefix: string): Refusal {
    return this.at(prefix + (this.pointer ?? ''));
  }

  /** The same refusal with more facts. */
  with(data: Readonly<Record<string, unknown>>): Refusal {
    return new Refusal(this.code, this.status, {
      message: this.message,
      pointer: this.pointer,
      data: { ...this.data, ...data },
    });
  }
}

/** Tells a refusal from a result. */
export function isRefusal(value: unknown): value is Refusal {
  return value instanceof Refusal;
}

/** A value as shown in a message: JSON, cut after `maxLength` characters, free of control characters. */
export function quote(value: unknown, maxLength = 60): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  const cut = text.length > maxLength ? `${text.slice(0, maxLength).replace(/[\ud800-\udbff]$/, '')}…` : text;
  return typeof value === 'string' ? JSON.stringify(cut) : cut;
}

/** One step of a JSON Pointer, escaped: `a/b` becomes `/a~1b`. */
export function pointerStep(key: string | number): string {
  return `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
