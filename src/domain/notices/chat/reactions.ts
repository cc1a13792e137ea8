/** The reactions of the feed. */
type Reaction = 'thanks' | 'admire' | 'learned' | 'together';

const emoji: Readonly<Record<Reaction, readonly string[]>> = {
  thanks: [
    'pray',
    'heart',
    'bow',
    'thankyou',
    'thank_you',
    'hearts',
    'blue_heart',
    'green_heart',
    'sparkling_heart',
  ],
  admire: [
    'clap',
    'tada',
    'star',
    'star2',
    'fire',
    '100',
    'raised_hands',
    'muscle',
    '+1',
    'thumbsup',
    'trophy',
    'rocket',
  ],
  learned: ['bulb', 'brain', 'mag', 'book', 'books', 'mortar_board', 'nerd_face'],
  together: [
    'handshake',
    'people_hugging',
    'hugging_face',
    'busts_in_silhouette',
    'people_holding_hands',
    'fist',
  ],
};

const kinds = new Map(
  (Object.keys(emoji) as Reaction[]).flatMap((kind) => emoji[kind].map((name) => [name, kind] as const)),
);

/**
 * What an emoji means in the feed, whatever its skin tone; null for one that means nothing there.
 *
 * Example: `reactionOf('clap::skin-tone-4')` → `'admire'`
 */
export function reactionOf(name: string): Reaction | null {
  return kinds.get(name.replace(/::.*$/, '')) ?? null;
}
