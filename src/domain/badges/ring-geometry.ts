/** How far someone is: `share` is sure, `provisionalShare` comes after it and still waits for its hold. */
export interface RingShares {
  /** 0 to 1; more counts as 1. */
  readonly share: number;
  /** 0 to 1, drawn after `share`; what would pass the full circle is cut. */
  readonly provisionalShare?: number;
  /** Edge in pixels, 48 by default. */
  readonly size?: number;
}

/** One arc of the ring: a stroked circle with the common dash array, drawn as far as its offset lets it. */
export interface RingArc {
  readonly visible: boolean;
  readonly dashOffset: number;
}

/** Everything needed to draw the ring with attributes only; between two values, animate `dashOffset` alone. */
export interface RingGeometry {
  readonly size: number;
  readonly centre: number;
  readonly radius: number;
  readonly strokeWidth: number;
  readonly circumference: number;
  readonly dashArray: string;
  /** The offset of an empty arc, to start an animation from. */
  readonly emptyOffset: number;
  /** Turns a circle so that its first round cap stands at twelve o'clock. */
  readonly transform: string;
  readonly solid: RingArc;
  /** Begins where the solid arc begins and lies beneath it, so that the two join under one round cap. */
  readonly provisional: RingArc;
  readonly complete: boolean;
}

const leastDash = 0.01;

const unit = (value: number | undefined): number =>
  value === undefined || Number.isNaN(value) ? 0 : Math.min(1, Math.max(0, value));
const round = (value: number): number => Math.round(value * 1000) / 1000 + 0;

/**
 * An arc that looks `share` long although round caps lengthen it by one stroke width. Anything above zero
 * shows a dot, and anything below one leaves a gap that can be seen: the ring never closes too early.
 */
function arcOf(share: number, circumference: number, strokeWidth: number): RingArc {
  const longestOpen = circumference - strokeWidth - Math.max(strokeWidth * 0.5, 1.5);
  const wanted = share * circumference - strokeWidth;
  const length = share >= 1 ? circumference : Math.min(longestOpen, Math.max(leastDash, wanted));
  return { visible: share > 0, dashOffset: round(circumference - length) };
}

/**
 * The measures of a progress ring.
 *
 * `const { radius, dashArray, solid } = ringGeometry({ share: 0.8, provisionalShare: 0.1, size: 48 })`
 */
export function ringGeometry({ share, provisionalShare, size = 48 }: RingShares): RingGeometry {
  const edge = size > 0 ? Math.min(4096, Math.max(1, size)) : 48;
  const strokeWidth = Math.round((1.6 + edge * 0.07) * 4) / 4;
  const radius = round((edge - strokeWidth) / 2);
  const circumference = round(2 * Math.PI * radius);
  const sure = unit(share);
  const reached = Math.min(1, sure + unit(provisionalShare));
  const capAngle = (strokeWidth / 2 / circumference) * 360;
  return {
    size: edge,
    centre: edge / 2,
    radius,
    strokeWidth,
    circumference,
    dashArray: `${circumference} ${round(circumference * 2)}`,
    emptyOffset: round(circumference - leastDash),
    transform: `rotate(${round(capAngle - 90)} ${edge / 2} ${edge / 2})`,
    solid: arcOf(sure, circumference, strokeWidth),
    provisional: arcOf(reached > sure ? reached : 0, circumference, strokeWidth),
    complete: sure >= 1,
  };
}
