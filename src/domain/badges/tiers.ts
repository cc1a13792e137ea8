import { outlineOf } from './outline.ts';
import type { Tones } from './palette.ts';
import type { Shape } from './shapes.ts';
import { num, tag } from './xml.ts';

interface Band {
  /** Distance of the band's outer edge from the silhouette. */
  readonly inset: number;
  readonly tone: 'rim' | 'tint';
}

/** How one tier frames the face: bands from outside to inside, then the face. */
export interface Frame {
  readonly bands: readonly Band[];
  readonly face: number;
  /** Ornament on the widest band: fine strokes across it like a coin's edge, or a row of grains. */
  readonly ornament?: { readonly kind: 'reeds' | 'grains'; readonly inset: number; readonly width: number };
  readonly laurels: boolean;
}

const rim = (inset: number): Band => ({ inset, tone: 'rim' });
const line = (inset: number): Band => ({ inset, tone: 'tint' });

const frames: readonly [Frame, Frame, Frame, Frame, Frame] = [
  { bands: [rim(2.4)], face: 5.6, laurels: false },
  { bands: [rim(1.8), line(5.2)], face: 6.8, laurels: false },
  { bands: [rim(1.2), line(3.9), rim(5.3), line(7.9)], face: 9.3, laurels: false },
  {
    bands: [rim(0.6), line(7.4)],
    face: 8.8,
    ornament: { kind: 'reeds', inset: 4.4, width: 3 },
    laurels: false,
  },
  {
    bands: [rim(0), line(2.1), rim(3.3), line(8.1)],
    face: 9.5,
    ornament: { kind: 'grains', inset: 5.7, width: 1.9 },
    laurels: true,
  },
];

/** The frame of a tier; anything outside 0–4 is brought into it. */
export function frameOf(tier: number): Frame {
  const whole = Number.isFinite(tier) ? Math.round(tier) : 0;
  return frames[Math.min(4, Math.max(0, whole)) as 0 | 1 | 2 | 3 | 4];
}

const ornaments = {
  reeds: { step: 2.6, dash: 0.95, cap: 'butt' },
  grains: { step: 3.5, dash: 0, cap: 'round' },
};

function drawOrnament(
  { kind, inset, width }: NonNullable<Frame['ornament']>,
  shape: Shape,
  colour: string,
): string {
  const track = outlineOf(shape.inner, inset);
  const { step, dash, cap } = ornaments[kind];
  const exact = track.length / (Math.round(track.length / step / 4) * 4);
  return tag('path', {
    d: track.path,
    fill: 'none',
    stroke: colour,
    'stroke-width': width,
    'stroke-linecap': cap,
    'stroke-dasharray': `${dash} ${(exact - dash).toFixed(4)}`,
  });
}

/** Paints the bands of a frame around a shape, with their ornament if the picture is large enough for it. */
export function drawFrame(frame: Frame, shape: Shape, tones: Tones, fine: boolean): string {
  const bands = frame.bands.map(({ inset, tone }, at) =>
    tag('path', { d: outlineOf(at === 0 ? shape.corners : shape.inner, inset).path, fill: tones[tone] }),
  );
  return bands.join('') + (fine && frame.ornament ? drawOrnament(frame.ornament, shape, tones.tint) : '');
}

const leaf = 'M0 0C1.6-3 5.6-3.8 9.4-1.4C7 1.7 3.2 2.4 0 0Z';

/** Two branches that rise from the foot of a circle on either side of the motif; `radius` is their outer reach. */
export function drawLaurels(radius: number, colour: string): string {
  const stem = radius - 4;
  let branch = '';
  for (let at = 0; at < 6; at++) {
    const angle = 77 - at * 17.5;
    const radians = (angle * Math.PI) / 180;
    const place = `translate(${num(stem * Math.cos(radians))} ${num(stem * Math.sin(radians))})`;
    branch += tag('path', {
      d: leaf,
      transform: `${place} rotate(${num(angle - 74)}) scale(${num(1 - at * 0.06)})`,
    });
  }
  return tag('g', { fill: colour }, branch, tag('g', { transform: 'scale(-1 1)' }, branch));
}
