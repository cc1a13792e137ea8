import { mark } from './palette.ts';
import { num, tag } from './xml.ts';

/** The mark on a field of 32: a ring, and the dot that closes it; inset where a launcher cuts its corners. */
export const markShape = {
  centre: 16,
  radius: 11.4,
  strokeWidth: 5.2,
  dotRadius: 3.2,
  gap: 2.5,
  inset: { scale: 0.72, text: '.72' },
} as const;

/** `plain` stands on any page; `maskable` fills its square and keeps the ring inside every launcher's cut; `outline` is white alone. */
export interface MarkOptions {
  readonly variant?: 'plain' | 'maskable' | 'outline';
  /** Alternative text, for instance `Smallwins`; without it the mark is decoration. */
  readonly label?: string;
}

const { centre, radius, strokeWidth, dotRadius, gap, inset } = markShape;

/** Angle, in degrees, that a length takes up on the ring. */
const angleOf = (length: number): number => (length / (2 * Math.PI * radius)) * 360;

/** From the top to the small win, and as far again to where the ring ends. */
export function clearanceOf(): number {
  return angleOf(dotRadius + gap + strokeWidth / 2);
}

function pointAt(degrees: number): readonly [x: number, y: number] {
  const radians = ((degrees - 90) * Math.PI) / 180;
  return [centre + radius * Math.cos(radians), centre + radius * Math.sin(radians)];
}

/** The ring almost closed, and the one small win that closes it. */
function drawSign(ring: string, win: string): string {
  const clearance = clearanceOf();
  const [dotX, dotY] = pointAt(-clearance);
  const [startX, startY] = pointAt(0);
  const [endX, endY] = pointAt(-2 * clearance);
  const arc = tag('path', {
    d: `M${num(startX)} ${num(startY)}A${radius} ${radius} 0 1 1 ${num(endX)} ${num(endY)}`,
    fill: 'none',
    stroke: ring,
    'stroke-width': strokeWidth,
    'stroke-linecap': 'round',
  });
  return arc + tag('circle', { cx: dotX, cy: dotY, r: dotRadius, fill: win });
}

/** The product's mark, for header, favicon and launcher. `drawMark(32, { label: 'Smallwins' })` */
export function drawMark(size: number, { variant = 'plain', label }: MarkOptions = {}): string {
  const maskable = variant === 'maskable';
  const ground = tag('rect', { width: 32, height: 32, fill: mark.ground });
  const inside = tag(
    'g',
    { transform: `translate(16 16) scale(${inset.text}) translate(-16 -16)` },
    drawSign(mark.onGround, mark.win),
  );
  return tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: size,
      height: size,
      viewBox: '0 0 32 32',
      role: label === undefined ? undefined : 'img',
      'aria-label': label,
      'aria-hidden': label === undefined ? 'true' : undefined,
      focusable: 'false',
    },
    maskable
      ? ground + inside
      : variant === 'outline'
        ? drawSign('#fff', '#fff')
        : drawSign(mark.ring, mark.win),
  );
}
