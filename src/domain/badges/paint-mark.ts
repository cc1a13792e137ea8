import { clearanceOf, markShape } from './draw-mark.ts';
import { mark } from './palette.ts';

const { radius, strokeWidth, dotRadius, inset } = markShape;

/**
 * The product's mark as pixels (RGBA, row by row), for launchers that take no SVG. `plain` is transparent around the
 * ring; `maskable` fills its square.
 *
 * Example: `paintMark(192, 'plain').length` is 192 · 192 · 4.
 */
export function paintMark(size: number, variant: 'plain' | 'maskable'): Uint8Array {
  const isMaskable = variant === 'maskable';
  const scale = (isMaskable ? inset.scale : 1) * (size / 32);
  const ring = channelsOf(isMaskable ? mark.onGround : mark.ring);
  const win = channelsOf(mark.win);
  const ground = isMaskable ? channelsOf(mark.ground) : null;
  const pixels = new Uint8Array(size * size * 4);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const x = (column + 0.5 - size / 2) / scale;
      const y = (row + 0.5 - size / 2) / scale;
      const onRing = coverage(distanceToRing(x, y), scale);
      const onDot = coverage(distanceToDot(x, y), scale);
      const ink = onDot > onRing ? win : ring;
      const share = Math.max(onRing, onDot);
      const at = (row * size + column) * 4;
      for (let channel = 0; channel < 3; channel++) {
        const [over = 0, under = 0] = [ink[channel], ground?.[channel] ?? ink[channel]];
        pixels[at + channel] = Math.round(over * share + under * (1 - share));
      }
      pixels[at + 3] = ground ? 255 : Math.round(255 * share);
    }
  }
  return pixels;
}

/** How much of a pixel lies inside, by its middle's distance to the edge. */
function coverage(distance: number, scale: number): number {
  return Math.min(1, Math.max(0, 0.5 - distance * scale));
}

/** Below zero inside the stroke with its round ends, which begins at the top and runs clockwise. */
function distanceToRing(x: number, y: number): number {
  const degrees = ((Math.atan2(x, -y) * 180) / Math.PI + 360) % 360;
  const end = 360 - 2 * clearanceOf();
  if (degrees <= end) return Math.abs(Math.hypot(x, y) - radius) - strokeWidth / 2;
  return Math.min(distanceTo(x, y, 0), distanceTo(x, y, end)) - strokeWidth / 2;
}

function distanceToDot(x: number, y: number): number {
  return distanceTo(x, y, -clearanceOf()) - dotRadius;
}

function distanceTo(x: number, y: number, degrees: number): number {
  const radians = ((degrees - 90) * Math.PI) / 180;
  return Math.hypot(x - radius * Math.cos(radians), y - radius * Math.sin(radians));
}

function channelsOf(hex: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}
