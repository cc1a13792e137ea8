import type { BadgeDefinition } from './badge.ts';
import { type Brush, motifs } from './motifs.ts';
import { inradius, insetCorners, outlineOf } from './outline.ts';
import { familyHues, type Hue, type Theme, type Tones, tonesOf } from './palette.ts';
import { patterns } from './patterns.ts';
import { fingerprint, pick } from './seed.ts';
import { type Shape, shapeOf } from './shapes.ts';
import { drawFrame, drawLaurels, frameOf } from './tiers.ts';
import { escapeXml, num, tag } from './xml.ts';

/** How a badge is to be shown; what it looks like follows from its definition. */
export interface BadgeOptions {
  /** Edge in pixels, 96 by default; below 24 only shape and motif are drawn, below 40 no pattern. */
  readonly size?: number;
  /** The workspace's colour as `#rrggbb`, for the metal; anything else is ignored. */
  readonly accent?: string;
  readonly theme?: Theme;
  /** `false` for a badge whose name stands beside it: hidden from assistive technology. */
  readonly title?: boolean;
}

interface Look {
  readonly shape: Shape;
  readonly tones: Tones;
  readonly id: string;
  /** What makes this badge differ from its siblings of the same family and kind. */
  readonly seed: string;
}

function hueOf(family: string, seed: string): Hue {
  const all = [...familyHues.values()];
  const base = familyHues.get(family) ?? all[pick(family, 'hue', all.length)];
  const { hue, chroma, lightness } = base ?? { hue: 0, chroma: 0, lightness: 0.48 };
  return {
    hue: hue + pick(seed, 'hue', 9) * 1.5 - 6,
    chroma: chroma * (0.94 + pick(seed, 'chroma', 4) * 0.04),
    lightness: lightness + pick(seed, 'lightness', 3) * 0.012 - 0.012,
  };
}

function lookOf(definition: BadgeDefinition, { theme, accent }: BadgeOptions): Look {
  const family = definition.family.trim().toLowerCase();
  const { name, meaning, kind, tier, seed = name } = definition;
  return {
    shape: shapeOf(family),
    tones: tonesOf(hueOf(family, seed), theme, accent),
    id: `sw${fingerprint(family, kind, String(tier), name, meaning)}`,
    seed,
  };
}

function drawPattern({ shape, tones, seed }: Look): string {
  const pattern = patterns[pick(seed, 'pattern', patterns.length)];
  const [x, y] = shape.centre;
  const weave = {
    x,
    y,
    step: 6 + pick(seed, 'step', 5),
    turn: pick(seed, 'turn', 12) * 15 + 7.5,
    colour: tones.grain,
  };
  return pattern ? pattern(weave) : '';
}

function drawMotif(
  definition: BadgeDefinition,
  look: Look,
  scale: number,
  weight: number,
  fine: boolean,
): string {
  const { light, tint, face } = look.tones;
  const brush: Brush = { light, tint: fine ? tint : light, face, weight, fine };
  const choices = motifs[definition.kind];
  const motif = choices[pick(look.seed, 'motif', choices.length)] ?? choices[0];
  const [x, y] = look.shape.centre;
  const transform = `translate(${num(x)} ${num(y)}) scale(${num(scale)}) translate(-12 -12)`;
  return tag('g', { transform }, motif(brush));
}

/** Recess, pattern and one gentle highlight, all kept inside the face. */
function drawFace(look: Look, inset: number, full: boolean): string {
  const { shape, tones, id } = look;
  const d = outlineOf(shape.inner, inset).path;
  if (!full) return tag('path', { d, fill: tones.face });
  // The enamel lies a little lower right than its bed: what stays bare at the upper left is the highlight.
  const enamel = tag('path', { d, transform: 'translate(2 2.4)' });
  const clips =
    tag('clipPath', { id: `${id}f` }, tag('path', { d })) + tag('clipPath', { id: `${id}e` }, enamel);
  const ground = tag('path', { d, fill: tones.face }) + drawPattern(look);
  const recess = tag('path', { d, fill: 'none', stroke: tones.shade, 'stroke-width': 2.2 });
  const bed = tag('path', { d, fill: tones.gleam });
  const inner = bed + tag('g', { 'clip-path': `url(#${id}e)` }, ground) + recess;
  return tag('defs', {}, clips) + tag('g', { 'clip-path': `url(#${id}f)` }, inner);
}

function drawSmall(definition: BadgeDefinition, look: Look): string {
  const { shape, tones } = look;
  const ground = tag('path', { d: outlineOf(shape.corners).path, fill: tones.grain });
  return ground + drawMotif(definition, look, shape.room / 12.2, 3, false);
}

function drawWhole(definition: BadgeDefinition, look: Look, full: boolean): string {
  const { shape, tones } = look;
  const frame = frameOf(definition.tier);
  const face = drawFrame(frame, shape, tones, full) + drawFace(look, frame.face, full);
  const room = shape.room - (frame.face - 5.6) * 0.5;
  if (!full || !frame.laurels) return face + drawMotif(definition, look, room / 15.2, full ? 2 : 2.4, true);
  const [x, y] = shape.centre;
  const reach = inradius(insetCorners(shape.inner, frame.face), shape.centre) - 1.6;
  const laurels = tag('g', { transform: `translate(${num(x)} ${num(y)})` }, drawLaurels(reach, tones.tint));
  return face + laurels + drawMotif(definition, look, (reach - 8) / 11.8, 2.2, true);
}

function edgeOf(size = 96): number {
  return size > 0 ? Math.min(4096, Math.max(1, size)) : 96;
}

/**
 * Draws a badge as a self-contained SVG: the family gives the shape, the kind the motif, the tier the frame,
 * the name its own shade and inner pattern. The same input gives the same bytes.
 *
 * `drawBadge({ name: 'Clean close', meaning: 'Five tickets, none reopened', family: 'helpdesk', kind: 'quality', tier: 2 })`
 */
export function drawBadge(definition: BadgeDefinition, options: BadgeOptions = {}): string {
  const size = edgeOf(options.size);
  const look = lookOf(definition, options);
  const label = [definition.name, definition.meaning].filter((text) => text.trim() !== '').join(' — ');
  const shown = options.title !== false && label !== '';
  const drawing = size < 24 ? drawSmall(definition, look) : drawWhole(definition, look, size >= 40);
  return tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: size,
      height: size,
      viewBox: '0 0 96 96',
      role: shown ? 'img' : undefined,
      'aria-label': shown ? label : undefined,
      'aria-hidden': shown ? undefined : 'true',
      focusable: 'false',
    },
    shown ? tag('title', {}, escapeXml(label)) : '',
    drawing,
  );
}
