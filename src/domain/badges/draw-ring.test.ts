import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawMark } from './draw-mark.ts';
import { drawRing, type RingState } from './draw-ring.ts';
import { readXml } from './read-xml.test-support.ts';
import { ringGeometry } from './ring-geometry.ts';

const states: RingState[] = ['open', 'pending', 'won', 'cooling_down', 'guard_open'];
/** What the eye sees: the dash and its two round caps. */
const seen = (share: number, size: number): number => {
  const { circumference, strokeWidth, solid } = ringGeometry({ share, size });
  return (circumference - solid.dashOffset + strokeWidth) / circumference;
};

describe('the ring', () => {
  it('looks as long as its share, caps included', () => {
    for (const share of [0.25, 0.5, 0.75]) expect(seen(share, 160)).toBeCloseTo(share, 4);
  });

  it('shows the first step as a dot and nothing for none', () => {
    expect(ringGeometry({ share: 0 }).solid.visible).toBe(false);
    const { solid, emptyOffset } = ringGeometry({ share: 0.001 });
    expect(solid).toEqual({ visible: true, dashOffset: emptyOffset });
  });

  it('never closes before it is complete', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 0.999999, noNaN: true }),
        fc.integer({ min: 12, max: 480 }),
        (share, size) => {
          const { circumference } = ringGeometry({ share, size });
          expect((1 - seen(share, size)) * circumference).toBeGreaterThan(1.4);
        },
      ),
    );
    expect(ringGeometry({ share: 1 })).toMatchObject({
      complete: true,
      solid: { visible: true, dashOffset: 0 },
    });
  });

  it('grows with its share', () => {
    const offsets = Array.from(
      { length: 101 },
      (_, at) => ringGeometry({ share: at / 100 }).solid.dashOffset,
    );
    expect(offsets).toEqual([...offsets].sort((a, b) => b - a));
  });

  it('draws what waits from the sure part on, and no further than the circle', () => {
    const { provisional } = ringGeometry({ share: 0.5, provisionalShare: 0.2, size: 160 });
    expect(provisional).toEqual(ringGeometry({ share: 0.7, size: 160 }).solid);
    expect(ringGeometry({ share: 0.9, provisionalShare: 0.4 }).provisional.dashOffset).toBe(0);
    expect(ringGeometry({ share: 1, provisionalShare: 0.4 }).provisional.visible).toBe(false);
  });

  it('takes nonsense for nothing', () => {
    for (const share of [Number.NaN, -1]) expect(ringGeometry({ share }).solid.visible).toBe(false);
    expect(ringGeometry({ share: 1, size: Number.NaN }).size).toBe(48);
  });

  it('is well-formed in every state and size, without styles', () => {
    for (const state of states) {
      for (const size of [16, 20, 48, 160]) {
        const svg = drawRing({
          share: 0.6,
          provisionalShare: 0.2,
          size,
          state,
          label: '6 of 10 & "two" <pending>',
        });
        expect(svg).not.toMatch(/style|NaN/);
        expect(readXml(svg)[0]?.attributes['aria-label']).toBe('6 of 10 & "two" <pending>');
        expect(
          drawRing({ share: 0.6, provisionalShare: 0.2, size, state, label: '6 of 10 & "two" <pending>' }),
        ).toBe(svg);
      }
    }
  });

  it('says won, pending and still guarded by more than colour', () => {
    const shapesOf = (state: RingState): string =>
      drawRing({ share: 1, size: 20, state, tone: 'accent' }).replace(/sr[0-9a-f]{16}/g, '');
    expect(new Set(['won', 'pending', 'guard_open'].map((state) => shapesOf(state as RingState))).size).toBe(
      3,
    );
    expect(drawRing({ share: 0.5, provisionalShare: 0.2, size: 48 })).toContain('<pattern');
  });
});

describe('the mark', () => {
  it('draws plain and maskable, the latter within the safe zone', () => {
    expect(readXml(drawMark(32, { label: 'Smallwins' }))[0]?.attributes).toMatchObject({
      role: 'img',
      width: '32',
    });
    const [, ground, group] = readXml(drawMark(512, { variant: 'maskable' }));
    expect(ground).toMatchObject({ name: 'rect', attributes: { width: '32', height: '32' } });
    const scale = Number(/scale\(([.\d]+)\)/.exec(group?.attributes.transform ?? '')?.[1]);
    // A launcher may cut everything outside a circle of 40 % of the edge.
    expect(scale * (11.4 + 3.2)).toBeLessThan(0.4 * 32);
  });
});
