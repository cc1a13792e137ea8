import { neutral, signal } from './palette.ts';
import { type RingArc, type RingGeometry, type RingShares, ringGeometry } from './ring-geometry.ts';
import { fingerprint } from './seed.ts';
import { tag } from './xml.ts';

export type RingTone = keyof typeof signal;

/** Where the achievement behind the ring stands; `guard_open` keeps a full ring open until its guard is met. */
export type RingState = 'open' | 'pending' | 'won' | 'cooling_down' | 'guard_open';

export interface RingOptions extends RingShares {
  /** Follows from the state when left out. */
  readonly tone?: RingTone;
  readonly state?: RingState;
  /** What the ring says, for pictures that stand alone; without it the ring is decoration. */
  readonly label?: string;
}

const toneOf: Readonly<Record<RingState, RingTone>> = {
  open: 'accent',
  pending: 'pending',
  won: 'won',
  cooling_down: 'muted',
  guard_open: 'accent',
};

/** From this size on the middle belongs to words, so marks sit on the ring itself. */
const roomyFrom = 64;

function drawArc(geometry: RingGeometry, arc: RingArc, paint: Record<string, string | number>): string {
  const { centre, radius, strokeWidth, dashArray, transform } = geometry;
  if (!arc.visible) return '';
  return tag('circle', {
    cx: centre,
    cy: centre,
    r: radius,
    fill: 'none',
    'stroke-width': strokeWidth,
    'stroke-linecap': 'round',
    'stroke-dasharray': dashArray,
    'stroke-dashoffset': arc.dashOffset,
    transform,
    ...paint,
  });
}

/** The waiting part: a lighter arc, and from 32 pixels on hatched, so that it does not speak by colour alone. */
function drawProvisional(geometry: RingGeometry, colour: string, id: string): string {
  const { provisional, strokeWidth, size } = geometry;
  if (!provisional.visible) return '';
  const wash = drawArc(geometry, provisional, { stroke: colour, 'stroke-opacity': size < 32 ? 0.45 : 0.28 });
  if (size < 32) return wash;
  const step = Math.max(3, strokeWidth * 0.42);
  const line = tag('path', { d: `M0 0V${step}`, stroke: colour, 'stroke-width': step * 0.8 });
  const hatch = tag(
    'pattern',
    { id, width: step, height: step, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    line,
  );
  return (
    wash +
    tag('defs', {}, hatch) +
    drawArc(geometry, provisional, { stroke: `url(#${id})`, 'stroke-opacity': 0.75 })
  );
}

const signs: Partial<Record<RingState, string>> = {
  won: 'M-4.6 .2-1.4 3.4 4.8-3.2',
  pending: 'M0-4.6V0L3.2 2.2',
};

/** The sign of a finished or waiting ring: within a small one, on the rim of a roomy one. */
function drawSign(state: RingState, geometry: RingGeometry, colour: string): string {
  const d = signs[state];
  if (!d) return '';
  const { size, centre, strokeWidth } = geometry;
  const roomy = size >= roomyFrom;
  const knob = strokeWidth * 0.86;
  const place = roomy ? `translate(${centre} ${knob})` : `translate(${centre} ${centre})`;
  const scale = (roomy ? knob : size * (size < 28 ? 0.42 : 0.34)) / 9.4;
  const sign = tag('path', {
    d,
    fill: 'none',
    stroke: roomy ? neutral.white : colour,
    'stroke-width': roomy ? 2.4 : 2.7,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    transform: `${place} scale(${Math.round(scale * 1000) / 1000})`,
  });
  return roomy ? tag('circle', { cx: centre, cy: knob, r: knob, fill: colour }) + sign : sign;
}

/**
 * The progress ring as a self-contained SVG: what is sure is solid, what still waits follows lighter and hatched.
 *
 * `drawRing({ share: 0.7, provisionalShare: 0.1, size: 48, state: 'open', label: '8 of 10, one of them pending' })`
 */
export function drawRing(options: RingOptions): string {
  const { share, provisionalShare = 0, label } = options;
  const geometry = ringGeometry(options);
  const state = options.state ?? (geometry.complete ? 'won' : 'open');
  const tone = options.tone ?? toneOf[state];
  const shown =
    state === 'guard_open' && geometry.complete ? ringGeometry({ ...options, share: 0.9999 }) : geometry;
  const { size, centre, radius, strokeWidth } = shown;
  const colour = signal[tone];
  const id = `sr${fingerprint(String(share), String(provisionalShare), String(size), tone, state)}`;
  const track = {
    cx: centre,
    cy: centre,
    r: radius,
    fill: 'none',
    stroke: neutral.stone,
    'stroke-opacity': 0.26,
  };
  return tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: size,
      height: size,
      viewBox: `0 0 ${size} ${size}`,
      role: label === undefined ? undefined : 'img',
      'aria-label': label,
      'aria-hidden': label === undefined ? 'true' : undefined,
      focusable: 'false',
    },
    tag('circle', { ...track, 'stroke-width': strokeWidth }),
    drawProvisional(shown, colour, id),
    drawArc(shown, shown.solid, { stroke: colour }),
    drawSign(state, shown, colour),
  );
}
