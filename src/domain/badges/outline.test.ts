import { describe, expect, it } from 'vitest';
import { inradius, insetCorners, outlineOf, sampleOf, slackOf } from './outline.ts';
import { shapeOf, shapes } from './shapes.ts';

const square = [
  { x: 10, y: 10, radius: 5 },
  { x: 50, y: 10, radius: 5 },
  { x: 50, y: 50, radius: 5 },
  { x: 10, y: 50, radius: 5 },
];

function measure(points: readonly (readonly [number, number])[]) {
  let [area, x, y] = [0, 0, 0];
  points.forEach(([ax, ay], at) => {
    const [bx, by] = points[(at + 1) % points.length] ?? [ax, ay];
    const cross = ax * by - bx * ay;
    area += cross / 2;
    x += ((ax + bx) * cross) / 6;
    y += ((ay + by) * cross) / 6;
  });
  return { area, x: x / area, y: y / area };
}

describe('an outline', () => {
  it('rounds corners with true arcs and knows its length', () => {
    const { path, length } = outlineOf(square);
    expect(path).toBe(
      'M10 15A5 5 0 0 1 15 10L45 10A5 5 0 0 1 50 15L50 45A5 5 0 0 1 45 50L15 50A5 5 0 0 1 10 45Z',
    );
    expect(length).toBeCloseTo(4 * 30 + 2 * Math.PI * 5, 6);
  });

  it('moves every edge inwards by the same distance', () => {
    expect(insetCorners(square, 2).map(({ x, y, radius }) => [x, y, radius])).toEqual([
      [12, 12, 3],
      [48, 12, 3],
      [48, 48, 3],
      [12, 48, 3],
    ]);
    expect(inradius(insetCorners(square, 2), [30, 30])).toBeCloseTo(18, 6);
  });
});

describe('the shapes', () => {
  it('stay inside the badge and share one optical weight', () => {
    for (const { name, corners } of Object.values(shapes)) {
      const points = sampleOf(corners);
      for (const value of points.flat()) {
        expect(value, name).toBeGreaterThanOrEqual(0);
        expect(value, name).toBeLessThanOrEqual(96);
      }
      const { area, x, y } = measure(points);
      expect(Math.abs(area / 5850 - 1), `${name} area ${area}`).toBeLessThan(0.1);
      expect(Math.abs(x - 48), name).toBeLessThan(0.01);
      expect(Math.abs(y - 48), `${name} hangs at ${y}`).toBeLessThan(5.5);
    }
  });

  it('never let two roundings overlap, from the silhouette to the deepest face', () => {
    for (const { name, corners, inner } of Object.values(shapes)) {
      expect(slackOf(corners), name).toBeGreaterThan(-0.01);
      for (const inset of [2.4, 5.6, 9.5])
        expect(slackOf(insetCorners(inner, inset)), name).toBeGreaterThan(-0.01);
    }
  });

  it('give a family nobody drew one of the twelve, always the same', () => {
    expect(shapeOf('warehouse')).toBe(shapeOf('warehouse'));
    expect(new Set(Array.from({ length: 80 }, (_, at) => shapeOf(`family ${at}`).name)).size).toBe(12);
    expect(shapeOf('constructor').name).toBeTypeOf('string');
  });
});
