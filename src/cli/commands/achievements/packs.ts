import type { AchievementPlan } from '../../../features/achievements/api.ts';
import type {
  AddedBadges,
  Enabled,
  PackAchievement,
  PackCard,
  PackDetail,
} from '../../../features/packs/api.ts';
import type { Client } from '../../client.ts';
import type { Call, Command } from '../../command.ts';
import { Failure } from '../../failure.ts';
import { sayPlan } from '../../say/say-plan.ts';
import { inWorkspace, jsonOption, workspaceOption } from '../../with-server.ts';

const packList: Command = {
  name: 'pack list',
  summary: 'List the packs, and how much of each is live.',
  options: { ...workspaceOption, ...jsonOption },
  notes: 'With --json, one pack a line.',
  examples: ['smallwins pack list'],
  async run(call) {
    const { items } = await inWorkspace(call, (client) => client.ask<{ items: PackCard[] }>('/v1/packs'));
    for (const item of items) call.output.json(item);
    call.output.table(
      ['PACK', 'LIVE', 'EVENTS', 'ABOUT'],
      items.map(({ key, live, achievements, connected, about }) => [
        key,
        `${live} of ${achievements}`,
        connected ? 'connected' : 'missing',
        about,
      ]),
    );
    return 0;
  },
};

const packShow: Command = {
  name: 'pack show',
  summary: 'Show a pack: what it is for, its achievements, and what each needs.',
  positionals: { usage: 'PACK', min: 1, max: 1 },
  options: { ...workspaceOption, ...jsonOption },
  notes: 'With --json one document, with the text of every achievement.',
  examples: ['smallwins pack show crm-hygiene'],
  async run(call) {
    const detail = await inWorkspace(call, (client) => readPack(client, call.positionals[0] ?? ''));
    call.output.json(detail);
    sayPack(call, detail);
    return 0;
  },
};

const packAdd: Command = {
  name: 'pack add',
  summary: 'Make one achievement of a pack live: the one to begin with, unless another is named.',
  positionals: { usage: 'PACK [ACHIEVEMENT]', min: 1, max: 2 },
  options: {
    yes: { about: 'Do not ask.' },
    'valid-from': { value: 'MOMENT', about: 'From when it counts: beginning, or RFC 3339. Default: now.' },
    'many-families': { about: 'Also where it would begin a third family.' },
    replace: { about: 'Also where it is live with a text of your own.' },
    badges: { about: 'Add the badges of the pack that people give each other, and no achievement.' },
    ...workspaceOption,
    ...jsonOption,
  },
  notes: `One achievement at a time, so that each is noticed. Shows the plan and asks; without a terminal, with --yes or with
--json it does not ask, and refuses a third family unless it is told to. Running it again changes nothing.`,
  examples: [
    'smallwins pack add crm-hygiene',
    'smallwins pack add helpdesk-quality three-for-good --valid-from beginning --yes',
    'smallwins pack add peer-values --badges',
  ],
  async run(call) {
    await inWorkspace(call, (client) =>
      call.isSet('badges') ? addBadges(call, client) : enable(call, client),
    );
    return 0;
  },
};

async function readPack(client: Client, name: string): Promise<PackDetail> {
  return client.ask<PackDetail>(`/v1/packs/${encodeURIComponent(name)}`);
}

async function addBadges(call: Call, client: Client): Promise<void> {
  const [name = ''] = call.positionals;
  const path = `/v1/packs/${encodeURIComponent(name)}/badges`;
  const answer = await client.ask<AddedBadges>(path, { method: 'POST' });
  call.output.json(answer);
  const list = answer.added.join(', ');
  call.output.line(list === '' ? 'Nothing to do: every badge of it is there.' : `Added: ${list}.`);
}

async function enable(call: Call, client: Client): Promise<void> {
  const { output } = call;
  const [name = '', wanted] = call.positionals;
  const { items } = await readPack(client, name);
  const item = items.find(({ key, isFirst }) => (wanted === undefined ? isFirst : key === wanted));
  if (!item)
    throw new Failure(`The pack ${name} has no achievement ${JSON.stringify(wanted)}.`, {
      code: 'not-in-pack',
      mend: `It has: ${items.map(({ key }) => key).join(', ')}.`,
    });
  const files = [{ file: `packs/${name}/achievements/${item.key}.yaml`, yaml: item.yaml }];
  const plan = await client.ask<AchievementPlan>('/v1/achievements/plan', {
    method: 'POST',
    body: { files },
  });
  sayPlan(output, plan);
  const isAsked = !plan.nothingToDo && (await confirm(call));
  const body = {
    achievement: item.key,
    validFrom: call.text('valid-from'),
    // Whoever has read the plan and said yes has read its warnings.
    manyFamilies: isAsked || call.isSet('many-families'),
    replace: isAsked || call.isSet('replace'),
  };
  const path = `/v1/packs/${encodeURIComponent(name)}/achievements`;
  const enabled = await client.ask<Enabled>(path, { method: 'POST', body });
  output.json({ plan, ...enabled });
  const { changed, version, backfilled } = enabled;
  if (!changed) return;
  const awards =
    backfilled === 0 ? '' : `, ${backfilled} ${backfilled === 1 ? 'award' : 'awards'} from the history`;
  output.line(`${output.paint('✓', 'green')} ${item.key}: version ${version} is live${awards}.`);
}

/** Whether somebody was asked, and said yes. */
async function confirm({ output, isSet }: Call): Promise<boolean> {
  const { ask } = output.io;
  if (isSet('yes') || output.isJson || ask === null) return false;
  if (/^y(es)?$/i.test((await ask('Enable this? [y/N] ')).trim())) return true;
  throw new Failure('Nothing was changed.', { code: 'not-confirmed' });
}

function sayPack({ output }: Call, pack: PackDetail): void {
  output.line(output.paint(pack.name, 'bold'));
  for (const text of [pack.about, pack.good, pack.why]) output.line(text);
  output.line();
  for (const item of pack.items) sayItem(output, item);
  if (pack.badges.length > 0)
    output.line(
      `Badges to give: ${pack.badges.map(({ badge, added }) => `${badge.name}${added ? '' : ' (not added)'}`).join(', ')}.`,
    );
  output.line(`Moves: ${pack.kpis.map(({ name }) => name).join(', ')}.`);
  for (const source of pack.sources) output.line(`Source: ${source}.`);
}

function sayItem(output: Call['output'], item: PackAchievement): void {
  const { key, sentence, state, isFirst, needs, ownFields, partFields, fetchedFields, waitsFor } = item;
  const said = { off: '', live: ', live', differs: ', live with a text of your own' }[state];
  output.line(`${output.paint(key, 'bold')}${said}${isFirst ? ' (begin here)' : ''}`);
  output.line(`  ${sentence}`);
  for (const { type, state: stands, tools } of needs)
    output.line(
      `  ${type}: ${stands}${stands === 'missing' ? `, told by ${tools.map(({ name }) => name).join(', ') || 'your own program or a mapping'}` : ''}`,
    );
  for (const { field, tools } of partFields)
    output.line(`  ${field}: told by ${tools.map(({ name }) => name).join(', ')} alone.`);
  if (fetchedFields.length > 0)
    output.line(`  Told once the source may read records: ${fetchedFields.join(', ')}.`);
  if (ownFields.length > 0) output.line(`  Yours to say: ${ownFields.join(', ')}.`);
  if (waitsFor.length > 0) output.line(`  Enable first: ${waitsFor.map((part) => part.key).join(', ')}.`);
}

export const packs: readonly Command[] = [packList, packShow, packAdd];
