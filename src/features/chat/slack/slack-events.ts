import type { JsonObject } from '../../../domain/events/event.ts';
import { homeView, strangerView } from '../../../domain/notices/chat/home.ts';
import { reactionOf } from '../../../domain/notices/chat/reactions.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import { toTimestamp } from '../../../store/timestamp.ts';
import { react } from '../../feed/actions.ts';
import { readToday } from '../../today/queries.ts';
import { objectAt, textAt } from '../json.ts';
import { personOf, viewerOf } from '../people.ts';
import type { SlackScene } from './slack-give.ts';

/** What happened in Slack; what is not about us is nothing. */
export async function happened(scene: SlackScene, event: JsonObject): Promise<void> {
  const type = textAt(event, 'type');
  if (type === 'app_home_opened' && event['tab'] !== 'messages')
    await showHome(scene, textAt(event, 'user') ?? '');
  if (type === 'reaction_added') await reacted(scene, event, true);
  if (type === 'reaction_removed') await reacted(scene, event, false);
}

/** Somebody's own progress under the app's name. */
async function showHome(scene: SlackScene, userId: string): Promise<void> {
  const { deps, workspace, client } = scene;
  const { person } = await personOf(scene, userId);
  const url = deps.publicUrl ?? '';
  const view = await deps.database.inWorkspace(workspace.workspaceId, async (tx) => {
    const { language } = await viewerOf(tx, workspace.workspaceId, person?.id ?? null);
    if (!person) return strangerView(language);
    const today = await readToday(tx, workspace, person, workspace.options.now(), language);
    return homeView({
      language,
      link: url,
      rings: today.rings
        .filter(({ state }) => state !== 'won')
        .map(({ achievement, line, progress }) => ({ name: achievement.name, line, ...progress })),
      pending: today.pending.map(({ achievement, stateSentence }) => ({
        name: achievement.name,
        line: stateSentence,
      })),
      won: today.recent
        .filter(({ state }) => state === 'confirmed')
        .map(({ id, achievement, youSentence }) => ({
          name: achievement.name,
          line: youSentence,
          link: `${url}/awards/${id}`,
        })),
      said: today.said.map(({ recognition, entry }) => ({
        from: recognition.giver.name,
        badge: recognition.value.name,
        what: recognition.what,
        link: `${url}/feed/${entry}`,
      })),
    });
  });
  await client.views.publish({ user_id: userId, view });
}

/** An emoji on a message of ours is a reaction to the entry it tells of; it goes when the last of its kind does. */
async function reacted(scene: SlackScene, event: JsonObject, isOn: boolean): Promise<void> {
  const { deps, workspace, connection } = scene;
  const { workspaceId } = workspace;
  const emoji = textAt(event, 'reaction') ?? '';
  const item = objectAt(event, 'item');
  const kind = reactionOf(emoji);
  if (kind === null || item['type'] !== 'message') return;
  const [post] = await deps.database.inWorkspace(workspaceId, (tx) =>
    tx.query<{ post_id: string; seq: number }>(
      `select post_id, seq from chat_posts
       where workspace_id = $1 and tool = $2 and channel = $3 and ts = $4 and seq is not null and state = 'sent'`,
      [workspaceId, connection.tool, textAt(item, 'channel') ?? '', textAt(item, 'ts') ?? ''],
    ),
  );
  if (!post) return;
  const { person } = await personOf(scene, textAt(event, 'user') ?? '');
  if (!person) return;
  const { viewer, isSet } = await deps.database.inWorkspace(workspaceId, async (tx) => {
    const mine = [workspaceId, post.post_id, person.id];
    if (isOn)
      await tx.query(
        `insert into chat_reactions (workspace_id, post_id, person_id, emoji, at) values ($1, $2, $3, $4, $5) on conflict do nothing`,
        [...mine, emoji, toTimestamp(deps.nowMs() * 1000)],
      );
    else
      await tx.query(
        'delete from chat_reactions where workspace_id = $1 and post_id = $2 and person_id = $3 and emoji = $4',
        [...mine, emoji],
      );
    const left = await tx.query<{ emoji: string }>(
      'select emoji from chat_reactions where workspace_id = $1 and post_id = $2 and person_id = $3',
      mine,
    );
    return {
      viewer: await viewerOf(tx, workspaceId, person.id),
      isSet: left.some((one) => reactionOf(one.emoji) === kind),
    };
  });
  try {
    await react(workspace, viewer, post.seq, kind, isSet);
  } catch (error) {
    // The entry has been taken back meanwhile.
    if (!isRefusal(error)) throw error;
  }
}
