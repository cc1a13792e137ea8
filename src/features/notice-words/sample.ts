import type { Language } from '../../domain/language/languages.ts';
import { awardData, goalData, nameData } from '../../domain/notices/words/fill-data.ts';
import type { TemplateData } from '../../domain/notices/words/template.ts';
import { variablesOf, type WordedKind } from '../../domain/notices/words/variables.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Tx } from '../../store/database.ts';
import { type AwardRow, awardColumns, versionOf } from '../present.ts';

/** The newest award, which every kind can be told of as if it were just now: real names, numbers and sentences. */
export async function sampleFor(
  tx: Tx,
  workspace: WorkspaceEngine,
  kind: WordedKind,
  language: Language,
): Promise<{ readonly data: TemplateData; readonly isReal: boolean }> {
  const { workspaceId, rules, directory } = workspace;
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
