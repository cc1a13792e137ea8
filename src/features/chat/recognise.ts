import type { Language } from '../../domain/language/languages.ts';
import { sayProblem } from '../../domain/language/problems.ts';
import { type FormField, fieldOf, type SentForm } from '../../domain/notices/chat/form.ts';
import { sayNames } from '../../domain/notices/chat/text.ts';
import { chatWords } from '../../domain/notices/chat/words.ts';
import { isRefusal, Refusal } from '../../domain/refusal.ts';
import { giveRecognition } from '../recognitions/actions.ts';
import type { ValueCard } from '../recognitions/api.ts';
import { offeredValues } from '../recognitions/queries.ts';
import type { Viewer } from '../viewer.ts';
import { personOf, type Scene, viewerOf } from './people.ts';

/** Whoever asks, and what they may choose from. */
export interface Asker {
  /** `personId` is null for somebody we do not know. */
  readonly viewer: Viewer;
  readonly language: Language;
  readonly badges: readonly ValueCard[];
}

export async function asker(scene: Scene, userId: string): Promise<Asker> {
  const { deps, workspace } = scene;
  const { person } = await personOf(scene, userId);
  return deps.database.inWorkspace(workspace.workspaceId, async (tx) => {
    const viewer = await viewerOf(tx, workspace.workspaceId, person?.id ?? null);
    return { viewer, language: viewer.language, badges: await offeredValues(tx, viewer) };
  });
}

/** What became of a wish to recognise: said in a sentence, and where it was refused, beside which field. */
export type Outcome =
  | { readonly is: 'given'; readonly text: string }
  | { readonly is: 'refused'; readonly field: FormField; readonly text: string };

/** Gives a recognition to users of the tool, once for each key. An expected "no" is an outcome in the asker's own words. */
export async function recognise(
  scene: Scene,
  { viewer, language, badges }: Asker,
  { to: userIds, badge, what, effect }: SentForm,
  onceKey: string,
): Promise<Outcome> {
  const words = chatWords[language];
  if (viewer.personId === null) return { is: 'refused', field: 'who', text: words.youUnknown };
  try {
    const to = await recipients(scene, userIds, language);
    const wanted = { to: to.map(({ handle }) => handle), value: badge, what, effect, evidence: [] };
    await giveRecognition(scene.workspace, viewer, wanted, onceKey.slice(0, 200));
    const names = sayNames(
      to.map(({ name }) => name),
      language,
    );
    return { is: 'given', text: words.given(names, badges.find(({ key }) => key === badge)?.name ?? '') };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return { is: 'refused', field: fieldOf(error.pointer), text: sayProblem(error, language) };
  }
}

async function recipients(scene: Scene, userIds: readonly string[], language: Language) {
  return Promise.all(
    userIds.map(async (userId) => {
      const { person, name } = await personOf(scene, userId);
      if (person) return person;
      throw new Refusal('unknown-in-chat', 404, {
        message: chatWords[language].unknown(name),
        pointer: '/to',
      });
    }),
  );
}
