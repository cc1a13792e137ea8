import { hkdfSync } from 'node:crypto';
import type { Json, SourceEvent } from '../domain/events/event.ts';
import { type Digest, DigestEraser } from '../domain/privacy/erasers.ts';
import { isErased, normalForm } from '../domain/privacy/names.ts';
import { type CreditPath, redactEvent, redactJson, redactText } from '../domain/privacy/redact.ts';
import type { Tx } from '../store/database.ts';
import type { RuleIndex } from './decide/rule-index.ts';

interface Settings {
  readonly works_council: boolean;
  readonly reduced_seq: number;
}

/** What a workspace keeps to itself: names that were erased and must not come back, and what is shown of whom. */
export class Privacy {
  /** No figures on fewer than five people, no misses of others. */
  readonly isWorksCouncil: boolean;
  /** Events up to this number hold only what rules read, so a repeat of theirs cannot be compared. */
  readonly reducedSeq: number;
  readonly #eraser: DigestEraser;
  #credits: { readonly rules: RuleIndex; readonly paths: readonly CreditPath[] } | null = null;

  constructor(
    eraser = new DigestEraser(new Uint8Array(32), []),
    { works_council, reduced_seq }: Settings = { works_council: false, reduced_seq: 0 },
  ) {
    this.#eraser = eraser;
    this.isWorksCouncil = works_council;
    this.reducedSeq = reduced_seq;
  }

  static async load(
    tx: Tx,
    { workspaceId, secret }: { readonly workspaceId: string; readonly secret: Uint8Array },
  ): Promise<Privacy> {
    const digests = await tx.query<Digest>(
      `select encode(digest, 'hex') as digest, words from erased_names where workspace_id = $1`,
      [workspaceId],
    );
    const [settings] = await tx.query<Settings>(
      'select works_council, reduced_seq from privacy_settings where workspace_id = $1',
      [workspaceId],
    );
    return new Privacy(new DigestEraser(erasureKey(secret, workspaceId), digests), settings);
  }

  /** Whether a name is one of somebody who was erased; `source`: also as an actor there. */
  isErased(name: string, source: string | null = null): boolean {
    if (isErased(name)) return true;
    return !this.#eraser.isEmpty && this.#eraser.whole(normalForm(name), name, source) !== null;
  }

  /** What comes of an event when nobody who was erased may be named by it. */
  scrub(event: SourceEvent, rules: RuleIndex): SourceEvent {
    if (this.#eraser.isEmpty) return event;
    if (this.#credits?.rules !== rules) this.#credits = { rules, paths: creditPaths(rules) };
    const scrubbed = redactEvent(event, this.#eraser, this.#credits.paths);
    return scrubbed === event ? event : { ...scrubbed, sentId: event.id };
  }

  scrubText(text: string): string {
    return this.#eraser.isEmpty ? text : redactText(text, this.#eraser);
  }

  /** Bytes as they came, which may or may not be JSON. */
  scrubBytes(bytes: Uint8Array): Uint8Array {
    if (this.#eraser.isEmpty) return bytes;
    return redactBytes(
      bytes,
      (value) => redactJson(value, this.#eraser),
      (text) => redactText(text, this.#eraser),
    );
  }
}

/** The workspace's own key: from the installation's secret, which is in no dump of the database. */
export function erasureKey(secret: Uint8Array, workspaceId: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, workspaceId, 'smallwins erased names', 32));
}

/** The very same bytes if nothing in them changes. */
export function redactBytes(
  bytes: Uint8Array,
  ofJson: (value: Json) => Json,
  ofText: (text: string) => string,
): Uint8Array {
  const utf8 = Buffer.from(bytes).toString('utf8');
  // What is no UTF-8 comes back byte by byte.
  const encoding = Buffer.from(utf8, 'utf8').equals(bytes) ? 'utf8' : 'latin1';
  const text = encoding === 'utf8' ? utf8 : Buffer.from(bytes).toString('latin1');
  let parsed: Json | undefined;
  try {
    parsed = JSON.parse(text) as Json;
  } catch {
    parsed = undefined;
  }
  if (parsed !== undefined) {
    const changed = ofJson(parsed);
    return changed === parsed ? bytes : Buffer.from(JSON.stringify(changed));
  }
  const changed = ofText(text);
  return changed === text ? bytes : Buffer.from(changed, encoding);
}

/** Where rules look for people in events. */
export function creditPaths(rules: RuleIndex): CreditPath[] {
  const paths = new Map<string, CreditPath>();
  for (const rule of rules.rules.values()) {
    for (const { evidence, guards } of rule.versions) {
      const texts = [evidence.credit, ...guards.flatMap(({ of, to }) => [of.credit, to.credit])];
      for (const { text } of texts)
        for (const [path] of text.matchAll(/\b(?:data|event)(?:\.[A-Za-z_]\w*)+/g))
          paths.set(path, path.split('.'));
    }
  }
  return [...paths.values()];
}
