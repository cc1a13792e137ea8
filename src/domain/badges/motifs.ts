import type { BadgeDefinition } from './badge.ts';
import { tag } from './xml.ts';

/** What a motif is painted with, on its 24-grid. */
export interface Brush {
  readonly light: string;
  readonly tint: string;
  readonly face: string;
  /** Stroke width on the 24-grid; heavier in small pictures. */
  readonly weight: number;
  /** Small pictures leave out what would blur. */
  readonly fine: boolean;
}

type Motif = (brush: Brush) => string;

const stroke = (d: string, colour: string, width: number): string =>
  tag('path', {
    d,
    fill: 'none',
    stroke: colour,
    'stroke-width': width,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  });
const solid = (d: string, colour: string): string => tag('path', { d, fill: colour });
/** A solid whose corners are softened by a stroke of its own colour. */
const soft = (d: string, colour: string, width: number): string =>
  tag('path', { d, fill: colour, stroke: colour, 'stroke-width': width, 'stroke-linejoin': 'round' });
const disc = (x: number, y: number, r: number, fill: string): string =>
  tag('circle', { cx: x, cy: y, r, fill });

const bars: Motif = ({ light, tint }) =>
  (
    [
      [3.1, 12.6, tint],
      [9.6, 7.8, tint],
      [16.1, 3, light],
    ] as const
  )
    .map(([x, y, fill]) => tag('rect', { x, y, width: 4.8, height: 21 - y, rx: 1.7, fill }))
    .join('');

const layers: Motif = ({ light, tint, weight }) =>
  soft('M12 3.6 20.4 8 12 12.4 3.6 8Z', light, 1.8) +
  stroke('M3.2 12.4 12 17 20.8 12.4M3.2 16.8 12 21.4 20.8 16.8', tint, weight);

const tally: Motif = ({ light, tint, weight, fine }) =>
  fine
    ? stroke('M4.8 4.4V19.6M9.6 4.4V19.6M14.4 4.4V19.6M19.2 4.4V19.6', tint, weight) +
      stroke('M2.2 16.6 21.8 7.4', light, weight)
    : stroke('M5.4 4V20M12 4V20M18.6 4V20', tint, weight) + stroke('M2.4 16.4 21.6 7.6', light, 2.2);

const gauge: Motif = ({ light, tint, weight }) =>
  stroke('M4.4 18.6A9.2 9.2 0 1 1 19.6 18.6', tint, weight) +
  soft('M11.1 12.5 17.2 8.1 12.9 14.3Z', light, 1.4) +
  disc(12, 13.4, 2.3, light);

const wing: Motif = ({ light, tint, weight, fine }) =>
  stroke('M2.6 8.8C9.4 9.6 17 8 21.4 3.4', light, Math.min(weight, 2.7)) +
  stroke('M6 14.2C11 14.7 15.9 13.6 19 10.5', light, Math.min(weight, 2.7)) +
  (fine
    ? stroke('M9.4 19.5C12.2 19.7 14.9 19 16.6 17.2', tint, weight)
    : stroke('M9.4 19.6C12 19.7 14.4 19.2 16 17.9', light, 2.7));

const stopwatch: Motif = ({ light, tint, weight, fine }) =>
  stroke('M12 5.6A8 8 0 1 1 12 21.6A8 8 0 1 1 12 5.6Z', tint, weight) +
  stroke('M10 2.4H14', light, weight) +
  stroke('M12 13.6 15.2 10.2', light, weight) +
  (fine ? stroke('M18.7 6.2 19.7 5.2', light, weight) : '');

const gem = 'M7.4 3.8H16.6L21.4 10 12 21 2.6 10Z';
const checkedGem: Motif = ({ light, tint, weight }) =>
  stroke(gem, tint, weight) + stroke('M8 10.6 11.1 13.7 16.2 8.1', light, weight);

const brilliant: Motif = ({ light, tint, face, fine }) =>
  soft(gem, tint, 1.6) +
  solid('M9 10 12 3.8 15 10 12 21Z', light) +
  stroke(
    fine
      ? 'M2.6 10H21.4M7.4 3.8 9 10 12 20.4M16.6 3.8 15 10 12 20.4M9 10 12 3.8 15 10'
      : 'M2.6 10H21.4M9 10 12 18.6 15 10',
    face,
    fine ? 0.75 : 1.5,
  );

const seal: Motif = ({ light, face, weight }) =>
  soft(
    'M12 3.2 15.3 4.9 19 5.4 19.5 9.1 21.2 12.2 19.5 15.4 19 19 15.3 19.5 12 21.2 8.7 19.5 5 19 4.5 15.4 2.8 12.2 4.5 9.1 5 5.4 8.7 4.9Z',
    light,
    1.6,
  ) + stroke('M8 12.4 10.9 15.2 16.2 9.4', face, weight);

const links: Motif = ({ light, tint, face, weight }) => {
  const left = 'M8.2 6.2A5.8 5.8 0 1 1 8.2 17.8A5.8 5.8 0 1 1 8.2 6.2Z';
  const right = 'M15.8 6.2A5.8 5.8 0 1 1 15.8 17.8A5.8 5.8 0 1 1 15.8 6.2Z';
  // The left ring passes over the right one at the upper crossing: its arc is drawn again on top.
  const over = 'M9.6 6.37A5.8 5.8 0 0 1 13.6 9.85';
  return (
    stroke(left, tint, weight) +
    tag('path', { d: right, fill: 'none', stroke: face, 'stroke-width': weight + 1.8 }) +
    stroke(right, light, weight) +
    tag('path', { d: over, fill: 'none', stroke: face, 'stroke-width': weight + 1.8 }) +
    stroke(over, tint, weight)
  );
};

const waves: Motif = ({ light, tint, weight }) => {
  const wave = (y: number): string => `M2.4 ${y}c3.2-3.4 6.4-3.4 9.6 0s6.4 3.4 9.6 0`;
  return stroke(wave(6.6) + wave(17.4), tint, weight) + stroke(wave(12), light, weight);
};

const loop: Motif = ({ light, tint, face, weight }) => {
  const falling = 'M6.4 7.2C10.6 7.2 13.4 16.8 17.6 16.8A4.8 4.8 0 0 0 17.6 7.2';
  const rising = 'M17.6 7.2C13.4 7.2 10.6 16.8 6.4 16.8A4.8 4.8 0 0 1 6.4 7.2';
  return (
    stroke(falling, tint, weight) +
    tag('path', {
      d: 'M14.6 9.2C13.2 11 10.8 13 9.4 14.8',
      fill: 'none',
      stroke: face,
      'stroke-width': weight + 1.8,
    }) +
    stroke(rising, light, weight)
  );
};

const heart: Motif = ({ light, tint }) =>
  soft(
    'M12 20.2C6 16 3 12.6 3 8.9A4.7 4.7 0 0 1 12 7.3A4.7 4.7 0 0 1 21 8.9C21 12.6 18 16 12 20.2Z',
    light,
    1,
  ) + solid('M12 6.1A5.2 5.2 0 0 1 21.5 8.9C21.5 12.9 18.4 16.4 12.3 20.6A.6.6 0 0 1 12 20.7Z', tint);

const spark: Motif = ({ light, tint, fine }) =>
  soft(
    'M11 3.4C11.9 9 13.6 11.4 19.6 13C13.6 14.6 11.9 17 11 22C10.1 17 8.4 14.6 2.4 13C8.4 11.4 10.1 9 11 3.4Z',
    light,
    1,
  ) +
  (fine
    ? soft(
        'M19 2.4C19.3 4.3 19.9 5 21.8 5.5C19.9 6 19.3 6.7 19 8.6C18.7 6.7 18.1 6 16.2 5.5C18.1 5 18.7 4.3 19 2.4Z',
        tint,
        0.5,
      )
    : '');

const hands: Motif = ({ light, tint, weight }) =>
  stroke(
    'M2.6 11.2V13.6C2.6 18.2 6 21.2 10.4 21.2M21.4 11.2V13.6C21.4 18.2 18 21.2 13.6 21.2',
    tint,
    weight,
  ) +
  soft(
    'M12 16.4C8 13.6 6.2 11.2 6.2 8.6A3.2 3.2 0 0 1 12 6.8A3.2 3.2 0 0 1 17.8 8.6C17.8 11.2 16 13.6 12 16.4Z',
    light,
    1,
  );

/** Three glyphs a kind, all saying the same; the name of the badge decides which. */
export const motifs: Readonly<Record<BadgeDefinition['kind'], readonly [Motif, Motif, Motif]>> = {
  volume: [bars, layers, tally],
  speed: [gauge, wing, stopwatch],
  quality: [checkedGem, brilliant, seal],
  consistency: [links, waves, loop],
  recognition: [heart, spark, hands],
};
