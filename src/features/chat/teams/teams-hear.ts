import type { JsonObject } from '../../../domain/events/event.ts';
import { sentenceCard } from '../../../domain/notices/chat/card.ts';
import { readKudos } from '../../../domain/notices/chat/command.ts';
import { formCard } from '../../../domain/notices/chat/form-card.ts';
import { writtenInTeams } from '../../../domain/notices/chat/teams-text.ts';
import { chatWords } from '../../../domain/notices/chat/words.ts';
import { textAt } from '../json.ts';
import { type Asker, asker, recognise } from '../recognise.ts';
import { emptyForm, messageOf, named, type TeamsScene, taken } from './teams-give.ts';
import { type Activity, membersAt } from './teams-requests.ts';

/** What somebody wrote to the bot, or a form of its own that they sent. */
export async function hear(scene: TeamsScene): Promise<void> {
  const { activity } = scene;
  const who = await asker(scene, activity.user);
  const words = chatWords[who.language];
  if (Object.keys(activity.value).length > 0) return hearForm(scene, who);
  if (who.viewer.personId === null) return whisper(scene, who, words.youUnknown);
  const written = writtenInTeams(activity.text, activity.mentions, activity.bot);
  const kudos = written ? readKudos(written, who.badges) : ({ is: 'help' } as const);
  if (kudos.is === 'help') return whisper(scene, who, words.usageTeams);
  if (kudos.is === 'form') {
    const { to, names } = await named(scene, kudos.to);
    const card = formCard({ ...emptyForm(who), badge: kudos.badge, what: kudos.what, to, names });
    const own = await ownConversation(scene);
    // Where others are, anybody could fill it in, and Teams does not look through the organisation.
    if (own === null) return whisper(scene, who, words.usageTeams);
    return scene.client.send(own, messageOf(card, words.modal.title));
  }
  const wish = { to: kudos.to, badge: kudos.badge, what: kudos.what, effect: '' };
  const outcome = await recognise(scene, who, wish, `teams ${activity.id}`);
  if (outcome.is === 'refused') return whisper(scene, who, outcome.text);
  await scene.client.send(activity.conversation, {
    ...messageOf(sentenceCard(outcome.text, who.language), outcome.text),
    replyToId: activity.id,
  });
}

async function hearForm(scene: TeamsScene, who: Asker): Promise<void> {
  const { activity, client } = scene;
  const { card, isGiven } = await taken(scene, who, activity.value);
  const message = messageOf(card, chatWords[who.language].modal.title);
  // A form that has been given must not be sent once more; one that is given back stands where it stood.
  if (activity.replyTo !== null) await client.replace(activity.conversation, activity.replyTo, message);
  else if (isGiven || activity.isPersonal) await client.send(activity.conversation, message);
}

/** What one can do here, said once, when the app has come to somebody. */
export async function welcome(scene: TeamsScene): Promise<void> {
  const who = await asker(scene, scene.activity.user);
  const words = chatWords[who.language];
  await whisper(scene, who, who.viewer.personId === null ? words.youUnknown : words.usageTeams);
}

/** Whether the app was put into a conversation by this, or taken out; null for neither. */
export function movedTo(activity: Activity): 'in' | 'out' | null {
  if (activity.type === 'installationUpdate')
    return textAt(activity.raw, 'action') === 'remove' ? 'out' : 'in';
  if (activity.type !== 'conversationUpdate') return null;
  if (membersAt(activity, 'membersAdded').includes(activity.bot)) return 'in';
  return membersAt(activity, 'membersRemoved').includes(activity.bot) ? 'out' : null;
}

/** Says something that is for whoever asked: to them alone, if they have opened the app. */
async function whisper(scene: TeamsScene, { language }: Asker, text: string): Promise<void> {
  const { activity, client } = scene;
  const message: JsonObject = messageOf(sentenceCard(text, language), text);
  const own = await ownConversation(scene);
  await client.send(
    own ?? activity.conversation,
    own === null ? { ...message, replyToId: activity.id } : message,
  );
}

async function ownConversation({ deps, connection, activity }: TeamsScene): Promise<string | null> {
  const { workspaceId, tool } = connection;
  const [row] = await deps.database.inWorkspace(workspaceId, (tx) =>
    tx.query<{ conversation: string | null }>(
      'select conversation from chat_people where workspace_id = $1 and tool = $2 and user_id = $3',
      [workspaceId, tool, activity.user],
    ),
  );
  return row?.conversation ?? null;
}
