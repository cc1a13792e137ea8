import { mri } from '../stand-ins/bot-framework.ts';
import type { chatHouse } from './chat-house.ts';

type House = Awaited<ReturnType<typeof chatHouse>>;

const team = '19:acca514e83cb497e960e0b014d405336@thread.skype';
const ids = {
  zoe: 'aaaaaaaa-0000-4000-8000-00000000000a',
  ana: 'aaaaaaaa-0000-4000-8000-00000000000b',
  noor: 'aaaaaaaa-0000-4000-8000-00000000000c',
  eve: 'aaaaaaaa-0000-4000-8000-00000000000e',
} as const;
export type Somebody = keyof typeof ids;

/** A house whose Teams knows everybody of `desk` but Bo, in one team; and a guest who uses Bo's address. */
export function botHouse(house: House) {
  const { ask, bot, time } = house;
  bot.users.push(
    { aadId: ids.zoe, name: 'Zoë Šimić', email: 'zoe@example.com' },
    { aadId: ids.ana, name: 'Ana Öztürk', email: 'Ana@Example.com' },
    { aadId: ids.noor, name: 'نور الهدى', email: 'noor@example.com' },
    { aadId: ids.eve, name: 'Eve (Guest)', email: 'bo@example.com', role: 'guest' },
  );
  bot.rosters.set(team, Object.values(ids));
  const botAccount = { id: `28:${bot.appId}`, name: 'Smallwins' };

  /** What Teams sends with every activity. */
  const activity = (who: Somebody, more: object = {}) => ({
    channelId: 'msteams',
    id: bot.newId(),
    serviceUrl: bot.url,
    from: { id: mri(ids[who]), name: who, aadObjectId: ids[who] },
    recipient: botAccount,
    conversation: { id: team, conversationType: 'channel', isGroup: true, tenantId: bot.tenant },
    channelData: { tenant: { id: bot.tenant }, team: { id: team }, channel: { id: team } },
    ...more,
  });
  const personal = (who: Somebody) => ({
    conversation: { id: `a:${ids[who]}`, conversationType: 'personal', tenantId: bot.tenant },
    channelData: { tenant: { id: bot.tenant } },
  });
  const message = (author: object | null, content: string) => ({
    id: '1611060744833',
    body: { contentType: 'html', content },
    from: { user: author, device: null, conversation: null, application: null },
    reactions: [],
    mentions: [],
    attachments: [],
  });
  const user = (who: Somebody) => ({ userIdentityType: 'aadUser', id: ids[who], displayName: who });
  const mention = (who: Somebody) => ({
    type: 'mention',
    text: `<at>${who}</at>`,
    mentioned: { id: mri(ids[who]), name: who },
  });

  const desk = async ({ isConnected = true, isInstalled = true } = {}) => {
    const one = await house.desk({ isConnected: false });
    const { caller } = one;
    const connect = (more: object = {}) =>
      ask('PUT', '/v1/chat/teams-bot', caller, {
        appId: bot.appId,
        tenantId: bot.tenant,
        clientSecret: bot.clientSecret,
        ...more,
      });
    const { body: setup } = await ask('GET', '/v1/chat', caller);
    const path = new URL(setup['teams-bot'].endpoint).pathname;
    const send = async (body: object | string, token?: string | null) => {
      const signed = token === undefined ? await bot.sign({ atMs: time.now / 1000 }) : token;
      const answer = await ask.app.inject({
        method: 'POST',
        url: path,
        headers: {
          'content-type': 'application/json; charset=utf-8',
          ...(signed === null ? {} : { authorization: `Bearer ${signed}` }),
        },
        payload: typeof body === 'string' ? body : JSON.stringify(body),
      });
      return { status: answer.statusCode, body: answer.body === '' ? null : answer.json() };
    };
    const invoke = (who: Somebody, name: string, value: object, more: object = {}) => {
      const about = { commandId: 'recognise', commandContext: 'message', context: { theme: 'default' } };
      return send(activity(who, { type: 'invoke', name, value: { ...about, ...value }, ...more }));
    };
    const fetchForm = (who: Somebody, author: object | null, content: string) =>
      invoke(who, 'composeExtension/fetchTask', { messagePayload: message(author, content) });
    const submit = (who: Somebody, data: object) => invoke(who, 'composeExtension/submitAction', { data });
    const say = (who: Somebody, text: string, mentioned: Somebody[] = [], more: object = {}) =>
      send(
        activity(who, {
          type: 'message',
          text: `<at>Smallwins</at> ${text}`,
          entities: [
            { type: 'mention', text: '<at>Smallwins</at>', mentioned: botAccount },
            ...mentioned.map(mention),
          ],
          ...more,
        }),
      );
    const install = (action: 'add' | 'remove' = 'add') =>
      send(activity('zoe', { type: 'installationUpdate', action }));
    const open = (who: Somebody, action: 'add' | 'remove' = 'add') =>
      send(activity(who, { type: 'installationUpdate', action, ...personal(who) }));
    if (isConnected) await connect();
    if (isConnected && isInstalled) {
      await install();
      await house.chats.work(one.workspace);
      bot.sent.length = 0;
    }
    return { ...one, connect, path, send, invoke, fetchForm, submit, say, install, open };
  };
  return { desk, activity, personal, message, user, ids, team };
}
