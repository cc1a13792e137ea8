import {
  type Channel,
  channels,
  type NoticeMatrix,
  type NoticeTime,
  noticeKinds,
} from '../../domain/notices/preferences.ts';

export const presetNames = ['usual', 'weekly', 'silent', 'chat'] as const;
export type PresetName = (typeof presetNames)[number];

const every = (times: Readonly<Record<Channel, NoticeTime>>): NoticeMatrix =>
  Object.fromEntries(noticeKinds.map((kind) => [kind, times]));

const matrices: Readonly<Record<PresetName, NoticeMatrix>> = {
  usual: {},
  weekly: every({ app: 'never', mail: 'weekly', chat: 'never', push: 'never' }),
  silent: every({ app: 'never', mail: 'never', chat: 'never', push: 'never' }),
  chat: every({ app: 'never', mail: 'never', chat: 'now', push: 'never' }),
};

/** The choices that make sense with these channels. */
export function presetsFor(available: readonly Channel[]): PresetName[] {
  return presetNames.filter(
    (name) =>
      (name !== 'weekly' || available.includes('mail')) && (name !== 'chat' || available.includes('chat')),
  );
}

export function matrixOf(name: PresetName): NoticeMatrix {
  return matrices[name];
}

/** Which choice a matrix is, on the channels there are. */
export function presetOf(own: NoticeMatrix, available: readonly Channel[]): PresetName | null {
  const shown = channels.filter((channel) => available.includes(channel));
  const isSame = (matrix: NoticeMatrix) =>
    noticeKinds.every((kind) => shown.every((channel) => own[kind]?.[channel] === matrix[kind]?.[channel]));
  return presetsFor(available).find((name) => isSame(matrices[name])) ?? null;
}
