import { num } from './xml.ts';

/** A corner of an outline and the radius it is rounded with; corners run clockwise on the screen. */
export interface Corner {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** A closed outline as path data, with its exact length. */
export interface Outline {
  readonly path: string;
  readonly length: number;
}

interface Turn {
  readonly corner: Corner;
  /** Unit vectors of the edge that arrives and the edge that leaves. */
  readonly arrive: readonly [number, number];
  readonly leave: readonly [number, number];
  /** Signed change of direction; positive where the outline is convex. */
  readonly angle: number;
}

function turnsOf(corners: readonly Corner[]): Turn[] {
  const unit = (from: Corner, to: Corner): readonly [number, number] => {
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    return [(to.x - from.x) / length, (to.y - from.y) / length];
  };
  return corners.map((corner, at) => {
    const before = corners.at(at - 1) ?? corner;
    const after = corners[(at + 1) % corners.length] ?? corner;
    const arrive = unit(before, corner);
    const leave = unit(corner, after);
    const cross = arrive[0] * leave[1] - arrive[1] * leave[0];
    return { corner, arrive, leave, angle: Math.atan2(cross, arrive[0] * leave[0] + arrive[1] * leave[1]) };
  });
}

/** The same outline, every edge moved inwards by `inset`: an exact parallel, so bands keep their width. */
export function insetCorners(corners: readonly Corner[], inset: number): Corner[] {
  return turnsOf(corners).map(({ corner, arrive, angle }) => {
    const along = Math.tan(angle / 2);
    // The moved corner lies on both moved edges: inwards by `inset` (right of a clockwise edge), then back.
    const x = corner.x + inset * (-arrive[1] - arrive[0] * along);
    const y = corner.y + inset * (arrive[0] - arrive[1] * along);
    return {
      x,
      y,
      radius: angle > 0 ? Math.max(corner.radius - inset, Math.min(corner.radius, 3)) : corner.radius + inset,
    };
  });
}

/** How much of an edge a corner's rounding uses up. */
function tangent({ corner, angle }: Turn): number {
  return Math.abs(corner.radius * Math.tan(angle / 2));
}

/** Draws a rounded outline with true arcs. */
export function outlineOf(corners: readonly Corner[], inset = 0): Outline {
  const turns = turnsOf(inset === 0 ? corners : insetCorners(corners, inset));
  let path = '';
  let length = 0;
  let last: readonly [number, number] | undefined;
  let first: readonly [number, number] | undefined;
  for (const turn of turns) {
    const { corner, arrive, leave, angle } = turn;
    const reach = tangent(turn);
    const start = [corner.x - arrive[0] * reach, corner.y - arrive[1] * reach] as const;
    const end = [corner.x + leave[0] * reach, corner.y + leave[1] * reach] as const;
    const radius = num(corner.radius);
    path += `${last ? 'L' : 'M'}${num(start[0])} ${num(start[1])}`;
    path += `A${radius} ${radius} 0 0 ${angle > 0 ? 1 : 0} ${num(end[0])} ${num(end[1])}`;
    length += corner.radius * Math.abs(angle);
    if (last) length += Math.hypot(start[0] - last[0], start[1] - last[1]);
    first ??= start;
    last = end;
  }
  if (first && last) length += Math.hypot(first[0] - last[0], first[1] - last[1]);
  return { path: `${path}Z`, length };
}

/** The smallest straight run left between two roundings; negative where they would overlap. */
export function slackOf(corners: readonly Corner[]): number {
  const turns = turnsOf(corners);
  return Math.min(
    ...turns.map((turn, at) => {
      const next = turns[(at + 1) % turns.length] ?? turn;
      const edge = Math.hypot(next.corner.x - turn.corner.x, next.corner.y - turn.corner.y);
      return edge - tangent(turn) - tangent(next);
    }),
  );
}

/** The outline as a fine polygon, for measuring: area, extent, centre of mass. */
export function sampleOf(corners: readonly Corner[], stepsPerCorner = 16): (readonly [number, number])[] {
  return turnsOf(corners).flatMap((turn) => {
    const { corner, arrive, angle } = turn;
    const reach = tangent(turn);
    const start = [corner.x - arrive[0] * reach, corner.y - arrive[1] * reach] as const;
    const side = Math.sign(angle) * corner.radius;
    const centre = [start[0] - arrive[1] * side, start[1] + arrive[0] * side] as const;
    const from = Math.atan2(start[1] - centre[1], start[0] - centre[0]);
    return Array.from({ length: stepsPerCorner + 1 }, (_, step) => {
      const at = from + (angle * step) / stepsPerCorner;
      return [centre[0] + corner.radius * Math.cos(at), centre[1] + corner.radius * Math.sin(at)] as const;
    });
  });
}

/** The radius of the largest circle around a point that stays inside the outline. */
export function inradius(corners: readonly Corner[], [x, y]: readonly [number, number]): number {
  const points = sampleOf(corners);
  const distances = points.map(([ax, ay], at) => {
    const [bx, by] = points[(at + 1) % points.length] ?? [ax, ay];
    const squared = (bx - ax) ** 2 + (by - ay) ** 2;
    const along = squared === 0 ? 0 : ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / squared;
    const part = Math.min(1, Math.max(0, along));
    return Math.hypot(ax + part * (bx - ax) - x, ay + part * (by - ay) - y);
  });
  return Math.min(...distances);
}
