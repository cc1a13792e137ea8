import type { Corner } from './outline.ts';
import { pick } from './seed.ts';

/** An outer shape on the 96-grid of a badge. */
export interface Shape {
  readonly name: string;
  /** The silhouette. */
  readonly corners: readonly Corner[];
  /** What everything inside the silhouette runs parallel to. */
  readonly inner: readonly Corner[];
  /** Where the motif sits, and how far it may reach from there on a plain face. */
  readonly centre: readonly [x: number, y: number];
  readonly room: number;
}

const middle = 48;
type Point = readonly [x: number, y: number, radius: number];

/** Corners given from the middle of the badge, y downwards. */
function around(points: readonly Point[], drop = 0): Corner[] {
  return points.map(([x, y, radius]) => ({ x: middle + x, y: middle + y + drop, radius }));
}

/** Corners at equal angles, the first at the top; `reach` and `radius` may alternate to make a star. */
function spun(
  count: number,
  rings: readonly (readonly [reach: number, radius: number])[],
  turn = 0,
): Point[] {
  return Array.from({ length: count }, (_, at) => {
    const [reach, radius] = rings[at % rings.length] ?? [0, 0];
    const angle = ((at / count) * 360 + turn - 90) * (Math.PI / 180);
    return [reach * Math.cos(angle), reach * Math.sin(angle), radius] as const;
  });
}

/** A square whose sides bulge a little, so that straight and round flow into each other. */
function bulged(half: number, bulge: number, corner: number, side: number, turn: number): Point[] {
  return spun(
    8,
    [
      [half * Math.SQRT2, corner],
      [half + bulge, side],
    ],
    turn,
  );
}

/** A true circle: eight corners whose roundings meet. */
function round(radius: number): Point[] {
  return spun(8, [[radius / Math.cos(Math.PI / 8), radius]], 22.5);
}

function shape(name: string, corners: Corner[], centreY: number, room: number, inner = corners): Shape {
  return { name, corners, inner, centre: [middle, centreY], room };
}

/** The outer shapes, balanced by eye: equal weight rather than equal height. */
export const shapes = {
  hexagon: shape('hexagon', around(spun(6, [[47.6, 11]])), 48, 34),
  squircle: shape('squircle', around(bulged(39.2, 2.6, 25, 235, 45)), 48, 34),
  shield: shape(
    'shield',
    around([
      [0, -44.5, 60],
      [40, -37.5, 9],
      [40, 6, 38],
      [0, 51, 9],
      [-40, 6, 38],
      [-40, -37.5, 9],
    ]),
    45,
    31,
  ),
  flower: shape(
    'flower',
    around(
      spun(16, [
        [51.6, 19],
        [40.4, 4],
      ]),
    ),
    48,
    33,
  ),
  bookmark: shape(
    'bookmark',
    around([
      [34, -43.5, 12],
      [34, 44.5, 5],
      [0, 32, 6],
      [-34, 44.5, 5],
      [-34, -43.5, 12],
    ]),
    42.5,
    30,
  ),
  octagon: shape('octagon', around(spun(8, [[46.2, 8]], 22.5)), 48, 34),
  drop: shape(
    'drop',
    around(
      [
        [0, -56.6, 12],
        [56.6, 0, 40],
        [0, 56.6, 40],
        [-56.6, 0, 40],
      ],
      5,
    ),
    52,
    32,
  ),
  postmark: shape(
    'postmark',
    around(
      spun(40, [
        [46.6, 4.6],
        [43.9, 4.2],
      ]),
    ),
    48,
    33,
    around(round(43.2)),
  ),
  star: shape(
    'star',
    around(
      spun(10, [
        [55, 13],
        [38.5, 12],
      ]),
      2.5,
    ),
    50,
    30,
  ),
  diamond: shape('diamond', around(bulged(36, 4.5, 15, 90, 0)), 48, 31),
  leaf: shape(
    'leaf',
    around([
      [40, -40, 40],
      [40, 40, 10],
      [-40, 40, 40],
      [-40, -40, 10],
    ]),
    48,
    33,
  ),
  pentagon: shape('pentagon', around(spun(5, [[50.5, 13]]), 3.5), 50, 32),
} as const satisfies Record<string, Shape>;

const byFamily: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  ['helpdesk', shapes.hexagon],
  ['crm', shapes.squircle],
  ['sales', shapes.shield],
  ['peer', shapes.flower],
  ['learning', shapes.bookmark],
  ['content', shapes.octagon],
  ['onboarding', shapes.drop],
  ['delivery', shapes.postmark],
  ['community', shapes.star],
  ['programme', shapes.diamond],
  ['wellbeing', shapes.leaf],
  ['engineering', shapes.pentagon],
]);

/** The shape of a family; a family nobody drew gets one of the twelve, always the same. */
export function shapeOf(family: string): Shape {
  const all = [...byFamily.values()];
  return byFamily.get(family) ?? all[pick(family, 'shape', all.length)] ?? shapes.hexagon;
}
