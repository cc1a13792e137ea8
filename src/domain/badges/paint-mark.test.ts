import { expect, test } from 'vitest';
import { paintMark } from './paint-mark.ts';
import { mark } from './palette.ts';

const colourAt = (pixels: Uint8Array, size: number, x: number, y: number): string => {
  const at = (y * size + x) * 4;
  return `#${[...pixels.slice(at, at + 3)].map((one) => one.toString(16).padStart(2, '0')).join('')}`;
};
const alphaAt = (pixels: Uint8Array, size: number, x: number, y: number) => pixels[(y * size + x) * 4 + 3];

test.each([32, 192, 512])('at %i pixels the plain mark is a ring with its dot on nothing', (size) => {
  const pixels = paintMark(size, 'plain');
  const at = (share: number) => Math.floor(share * size);
  expect(pixels).toHaveLength(size * size * 4);
  expect(alphaAt(pixels, size, at(0.5), at(0.5))).toBe(0);
  expect(alphaAt(pixels, size, 0, 0)).toBe(0);
  expect([colourAt(pixels, size, at(0.5), at(0.86)), alphaAt(pixels, size, at(0.5), at(0.86))]).toEqual([
    mark.ring,
    255,
  ]);
  // The dot stands at the upper left, between the ring's end and its beginning.
  expect([
    colourAt(pixels, size, at(8.41 / 32), at(7.49 / 32)),
    alphaAt(pixels, size, at(8.41 / 32), at(7.49 / 32)),
  ]).toEqual([mark.win, 255]);
  expect(alphaAt(pixels, size, at(13 / 32), at(5.5 / 32))).toBeLessThan(255);
});

test('a maskable one fills its square and keeps the ring inside the circle of four fifths', () => {
  const size = 256;
  const pixels = paintMark(size, 'maskable');
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      const isOutside = Math.hypot(x + 0.5 - size / 2, y + 0.5 - size / 2) > 0.4 * size;
      if (isOutside) expect(colourAt(pixels, size, x, y)).toBe(mark.ground);
    }
  expect(alphaAt(pixels, size, 0, 0)).toBe(255);
  expect(colourAt(pixels, size, size / 2, Math.round(size / 2 + 11.4 * 0.72 * 8))).toBe(mark.onGround);
});
