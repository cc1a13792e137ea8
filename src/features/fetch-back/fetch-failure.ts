import { Unreadable } from '../../connectors/reading.ts';
import { AddressRefusal } from '../outward.ts';

/** What a failure means for what waits. */
export type FailureKind =
  /** Nothing can be asked until somebody has mended it. */
  | 'refused'
  /** This kind of record cannot be asked for. */
  | 'not-allowed'
  /** The tool remembers nothing of this kind of record: there is only what deliveries tell. */
  | 'not-kept'
  /** Later: it says so itself. */
  | 'busy'
  /** Later: it does not answer. */
  | 'away'
  /** This question will never be answered. */
  | 'bad';

/** Why a tool did not answer, in words that an admin can act on. */
export class FetchFailure extends Error {
  readonly kind: FailureKind;
  readonly code: string;
  /** How long it asks to be left in peace. */
  readonly waitSeconds: number | null;

  constructor(kind: FailureKind, code: string, message: string, waitSeconds: number | null = null) {
    super(message);
    this.kind = kind;
    this.code = code;
    this.waitSeconds = waitSeconds;
  }
}

/** Turns what a connection says into what is told. */
export function explain(error: unknown): FetchFailure {
  if (error instanceof FetchFailure) return error;
  if (error instanceof AddressRefusal) return new FetchFailure('refused', 'address-refused', error.message);
  // A record of a shape that nobody has documented must not hold up the others.
  if (error instanceof Unreadable) return new FetchFailure('bad', 'not-understood', error.message);
  const { code = '', message = String(error) } = error as { code?: string; message?: string };
  const said = message.replace(/\s+/g, ' ').slice(0, 200).replace(/\.?$/, '.');
  return new FetchFailure(
    'away',
    'unreachable',
    `It does not answer: ${code ? `${code}, ` : ''}${said} It is tried again.`,
  );
}
