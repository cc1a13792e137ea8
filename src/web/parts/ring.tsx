import { type ReactNode, useId } from 'react';
import { type RingArc, type RingGeometry, ringGeometry } from '../../domain/badges/ring-geometry.ts';
import type { Ring as RingData } from '../../features/today/api.ts';

export type RingTone = 'open' | 'waiting' | 'won' | 'resting';

export const ringTones = {
  open: 'open',
  guard_open: 'open',
  cooling_down: 'resting',
  pending: 'waiting',
  won: 'won',
} as const satisfies Record<RingData['state'], RingTone>;

interface ArcProps {
  geometry: RingGeometry;
  arc: RingArc;
  name: string;
  stroke?: string;
}

function Arc({ geometry, arc, name, stroke }: ArcProps) {
  const { centre, radius, strokeWidth, dashArray, transform, emptyOffset } = geometry;
  return (
    <circle
      className={name}
      cx={centre}
      cy={centre}
      r={radius}
      strokeWidth={strokeWidth}
      strokeDasharray={dashArray}
      strokeDashoffset={arc.visible ? arc.dashOffset : emptyOffset}
      opacity={arc.visible ? undefined : 0}
      transform={transform}
      stroke={stroke}
    />
  );
}

/** The progress ring. `sure` and `held` are shares of the whole; what is held is paler and hatched, not only paler. */
export function Ring(props: {
  sure: number;
  held: number;
  size: number;
  tone?: RingTone;
  children?: ReactNode;
}) {
  const { sure, held, size, tone = 'open' } = props;
  const id = useId();
  const geometry = ringGeometry({ share: sure, provisionalShare: held, size });
  const { centre, radius, strokeWidth } = geometry;
  const step = Math.max(3, strokeWidth * 0.42);
  return (
    <div className={`ring ${tone}`} style={{ inlineSize: size, blockSize: size }}>
      <svg viewBox={`0 0 ${size} ${size}`} aria-hidden="true">
        <defs>
          <pattern
            id={id}
            width={step}
            height={step}
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <path className="hatch" d={`M0 0V${step}`} strokeWidth={step * 0.8} />
          </pattern>
        </defs>
        <circle className="track" cx={centre} cy={centre} r={radius} strokeWidth={strokeWidth} />
        <Arc geometry={geometry} arc={geometry.provisional} name="held" />
        {size >= 32 ? (
          <Arc geometry={geometry} arc={geometry.provisional} name="hatched" stroke={`url(#${id})`} />
        ) : null}
        <Arc geometry={geometry} arc={geometry.solid} name="sure" />
      </svg>
      {props.children}
    </div>
  );
}
