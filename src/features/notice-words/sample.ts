import type { Language } from '../../domain/language/languages.ts';
import { awardData, goalData, nameData, reactionData } from '../../domain/notices/words/fill-data.ts';
import type { TemplateData } from '../../domain/notices/words/template.ts';
import { variablesOf, type WordedKind } from '../../domain/notices/words/variables.ts';
import { valueIn } from '../../domain/recognition/values.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Tx } from '../../store/database.ts';
import { type AwardRow, awardColumns, versionOf } from '../present.ts';
import { recognitionsById } from '../recognitions/queries.ts';

/** The newest award, which most kinds can be told of as if it were just now: real names, numbers and sentences. */
export async function sampleFor(
  tx: Tx,
  workspace: WorkspaceEngine,
  kind: WordedKind,
  language: Language,
): Promise<{ readonly data: TemplateData; readonly isReal: boolean }> {
  const { workspaceId, rules, directory } = workspace;
  if (kind === 'reaction') return sampleOfReactions(tx, workspace, language);
  const [row] = await tx.query<AwardRow>(
    `select ${awardColumns} from awards where workspace_id = $1 and state = 'confirmed' order by earned_at desc, award_id limit 1`,
    [workspaceId],
  );
  const rule = row && rules.rules.get(row.achievement_id);
  const person = row && directory.person(row.person_id);
  if (!row || !rule || !person) return { data: madeUp(kind), isReal: false };
  const version = versionOf(rule, row.version);
  const { value, needed } = row.receipt;
  const amounts = { value, needed, tier: row.tier };
  const named = nameData(person.name);
  const reader = { person: named };
  if (kind === 'pattern') {
    const fact = String(awardData(version.definition, amounts, 'they', language)['deed']);
    return { data: { ...reader, about: named, fact }, isReal: true };
  }
  if (kind === 'award')
    return { data: { ...reader, ...awardData(version.definition, amounts, 'you', language) }, isReal: true };
  if (kind === 'team') {
    const team = directory.person(row.person_id)?.facts.at(-1)?.attributes.team ?? 'Team';
    const known = awardData(version.definition, amounts, 'they', language);
    return { data: { ...reader, about: named, ...known, team }, isReal: true };
  }
  const near = { ...amounts, value: Math.max(1, Math.ceil(needed * 0.8)), provisional: 0 };
  const window = {
    kind: row.window_kind as 'day',
    key: row.window_key,
    zone: row.zone,
    startsAt: row.window_starts_at ?? row.earned_at,
    endsAt: row.window_ends_at ?? row.earned_at + 86_400_000_000,
  };
  return {
    data: { ...reader, ...goalData(version, { ...near, window, lastAt: row.earned_at }, language) },
    isReal: true,
  };
}

/** Where nothing has happened yet: each variable by its own name. */
function madeUp(kind: WordedKind): TemplateData {
  const data: Record<string, Record<string, string> | string> = {};
  for (const name of Object.keys(variablesOf[kind])) {
    const [head = '', member] = name.split('.');
    if (member === undefined) data[head] = `‹${name}›`;
    else data[head] = { ...(data[head] as Record<string, string> | undefined), [member]: `‹${name}›` };
  }
  return data;
}

/** The newest recognition that all may read, and who reacted to it; its giver, where nobody has. */
async function sampleOfReactions(
  tx: Tx,
  { workspaceId, directory }: WorkspaceEngine,
  language: Language,
): Promise<{ readonly data: TemplateData; readonly isReal: boolean }> {
  const [row] = await tx.query<{ id: string; seq: number; giver: string; recipient: string }>(
    `select r.recognition_id as id, n.seq, r.giver_id as giver, (select min(p.person_id::text) from recognition_recipients p
       where p.workspace_id = $1 and p.recognition_id = r.recognition_id) as recipient
     from recognitions r join announcements n on n.workspace_id = $1 and n.recognition_id = r.recognition_id and n.kind = 'feed'
     where r.workspace_id = $1 and r.state = 'shown' and r.audience = 'everyone' order by n.seq desc limit 1`,
    [workspaceId],
  );
  const [known] = row ? await recognitionsById(tx, workspaceId, [row.id]) : [];
  if (!row || !known) return { data: madeUp('reaction'), isReal: false };
  const reacted = await tx.query<{ by: string }>(
    `select person_id as by from reactions where workspace_id = $1 and seq = $2 and person_id <> $3
     group by 1 order by min(at), 1`,
    [workspaceId, row.seq, row.recipient],
  );
  const nameOf = (id: string) => directory.person(id)?.name ?? '';
  const names = reacted.length > 0 ? reacted.map(({ by }) => nameOf(by)) : [nameOf(row.giver)];
  const entry = { name: valueIn(known, language).name, words: known.what };
  return { data: reactionData(nameOf(row.recipient), names, entry, language), isReal: true };
}
