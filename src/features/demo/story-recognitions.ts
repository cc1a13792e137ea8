import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Micros } from '../../domain/events/event.ts';
import { isRefusal } from '../../domain/refusal.ts';
import type { Engine } from '../../engine/engine.ts';
import type { WorkspaceEngine } from '../../engine/workspace-engine.ts';
import type { Database } from '../../store/database.ts';
import { packageRoot } from '../../store/package-root.ts';
import { addComment, react } from '../feed/actions.ts';
import { reactionKind } from '../feed/api.ts';
import { entriesOf, giveRecognition } from '../recognitions/actions.ts';
import type { Viewer } from '../viewer.ts';

const told = z.object({
  at: z.iso.datetime(),
  from: z.string(),
  to: z.array(z.string()),
  value: z.string(),
  what: z.string(),
  effect: z.string(),
  tickets: z.array(z.string()),
  reactions: z.partialRecord(reactionKind, z.array(z.string())),
  comments: z.array(z.object({ from: z.string(), text: z.string() })),
});
type ToldRecognition = z.infer<typeof told> & { due: Micros; key: string };

let all: readonly ToldRecognition[] | undefined;

/** What colleagues of the demo say to each other, in the order of the story. */
function storyRecognitions(): readonly ToldRecognition[] {
  const text = () => readFileSync(join(packageRoot(), 'demo/recognitions.json'), 'utf8');
  all ??= z
    .array(told)
    .parse(JSON.parse(text()))
    .map((one, index) => ({ ...one, due: Date.parse(one.at) * 1000, key: `story-${index}` }));
  return all;
}

/** Gives what is due by a moment of the story; repeated after a crash or a restart it changes nothing. */
export class StoryRecognitions {
  #given = 0;

  async giveUntil(database: Database, engine: Engine, workspaceId: string, until: Micros): Promise<void> {
    for (;;) {
      const next = storyRecognitions()[this.#given];
      if (!next || next.due > until) return;
      await give(database, await engine.workspace(workspaceId), next);
      this.#given++;
    }
  }
}

async function give(database: Database, workspace: WorkspaceEngine, story: ToldRecognition): Promise<void> {
  const { workspaceId, directory } = workspace;
  const { privacy } = directory;
  // A visitor may have erased or deactivated somebody; the story goes on without them.
  const isHere = (handle: string) =>
    directory.isActive(directory.byHandle(handle)?.id ?? '') && directory.byHandle(handle) !== undefined;
  const isTold = (text: string) => privacy.scrubText(text) === text;
  if (![story.from, ...story.to].every(isHere) || ![story.what, story.effect].every(isTold)) return;
  const as = (handle: string): Viewer => {
    const personId = workspace.directory.byHandle(handle)?.id ?? null;
    return { workspaceId, roles: ['member'], personId, source: null, language: 'en' };
  };
  const evidence = await database.inWorkspace(workspaceId, (tx) =>
    tx.query<{ seq: number }>(
      `select max(seq) as seq from events where workspace_id = $1 and subject = any($2)
         and type = 'helpdesk.ticket.resolved' group by subject order by 1`,
      [workspaceId, story.tickets],
    ),
  );
  const { to, value, what, effect } = story;
  const wanted = { to, value, what, effect, evidence: evidence.map((row) => row.seq) };
  // Told before a restart: what it points at may have newer events since, and then it reads as another request.
  const made = await giveRecognition(workspace, as(story.from), wanted, story.key).catch(asGiven);
  if (!made?.isNew) return;
  const { id } = made;
  const [entry = 0] = await database.inWorkspace(workspaceId, (tx) => entriesOf(tx, workspaceId, id));
  for (const kind of reactionKind.options)
    for (const handle of (story.reactions[kind] ?? []).filter(isHere))
      await react(workspace, as(handle), entry, kind, true);
  for (const { from, text } of story.comments.filter((one) => isHere(one.from) && isTold(one.text)))
    await addComment(workspace, as(from), entry, text);
}

function asGiven(error: unknown): null {
  if (isRefusal(error) && error.code === 'key-reused') return null;
  throw error;
}
