import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BadgeDefinition } from './badge.ts';
import { drawBadge } from './draw-badge.ts';
import { familyHues } from './palette.ts';
import { readXml } from './read-xml.test-support.ts';

const kinds = ['volume', 'speed', 'quality', 'consistency', 'recognition'] as const;
const families = [...familyHues.keys(), 'a family nobody drew'];
const base: BadgeDefinition = {
  name: 'Clean close',
  meaning: 'Five tickets under SLA, none reopened',
  family: 'helpdesk',
  kind: 'quality',
  tier: 2,
};

/** A control character, half a pair and a non-character: no XML can carry them. */
const unspeakable = '\u0000\ud800\uffff';

/** Takes away what two drawings may differ in without looking different. */
const looks = (svg: string): string =>
  svg.replace(/aria-label="[^"]*"|<title>.*?<\/title>/gs, '').replace(/sw[0-9a-f]{16}/g, 'id');

describe('a badge', () => {
  it('is the same bytes for the same definition and options', () => {
    const options = { size: 144, accent: '#0a7', theme: 'dark' } as const;
    expect(drawBadge({ ...base }, options)).toBe(drawBadge({ ...base }, { ...options }));
  });

  it('is well-formed, free of styles and of links in every family, kind, tier and size', () => {
    for (const family of families) {
      for (const kind of kinds) {
        for (const tier of [0, 1, 2, 3, 4]) {
          for (const size of [16, 32, 96]) {
            const svg = drawBadge({ ...base, family, kind, tier }, { size });
            const elements = readXml(svg);
            expect(svg).not.toMatch(/NaN|undefined|Infinity/);
            for (const { name, attributes } of elements) {
              expect(['style', 'script', 'text', 'image', 'a', 'use']).not.toContain(name);
              expect(Object.keys(attributes).filter((key) => /^(style|href|on.*)$/.test(key))).toEqual([]);
            }
          }
        }
      }
    }
  });

  it('differs by family, kind and tier', () => {
    const drawings = families.flatMap((family) =>
      kinds.flatMap((kind) =>
        [0, 1, 2, 3, 4].map((tier) => looks(drawBadge({ ...base, family, kind, tier }))),
      ),
    );
    expect(new Set(drawings).size).toBe(drawings.length);
  });

  it('looks different for nearly every other name in one family and kind', () => {
    const drawings = Array.from({ length: 200 }, (_, at) =>
      looks(drawBadge({ ...base, name: `Badge ${at}` })),
    );
    expect(new Set(drawings).size).toBeGreaterThanOrEqual(199);
  });

  it('keeps shape and motif when only its tier rises', () => {
    const motifOf = (tier: number): string | undefined => drawBadge({ ...base, tier }, { size: 16 });
    expect(looks(motifOf(0) ?? '')).toBe(looks(motifOf(4) ?? ''));
  });

  it('tells its name and meaning, or hides when the name stands beside it', () => {
    const [svg, title] = readXml(drawBadge(base));
    expect(svg?.attributes).toMatchObject({ role: 'img', 'aria-label': `${base.name} — ${base.meaning}` });
    expect(title).toMatchObject({ name: 'title', text: `${base.name} — ${base.meaning}` });
    const hidden = readXml(drawBadge(base, { title: false }));
    expect(hidden[0]?.attributes).toMatchObject({ 'aria-hidden': 'true' });
    expect(hidden.some(({ name }) => name === 'title')).toBe(false);
  });

  it('carries any text from outside as text', () => {
    const nasty = [
      '"><script>alert(1)</script>',
      "' onload='x",
      '&amp;&',
      'مرحبا',
      '🏅',
      unspeakable,
      ']]>',
      '',
    ];
    for (const name of nasty) {
      const elements = readXml(drawBadge({ ...base, name, family: name || '__proto__' }));
      expect(elements.some((element) => element.name === 'script')).toBe(false);
      const spoken = name === unspeakable ? '\ufffd'.repeat(3) : name;
      expect(elements[0]?.attributes['aria-label']).toBe(
        spoken ? `${spoken} — ${base.meaning}` : base.meaning,
      );
    }
  });

  it('stays well-formed whatever the definition holds', () => {
    const text = fc.string({ unit: 'binary' });
    const definitions = fc.record({
      name: text,
      meaning: text,
      family: text,
      kind: fc.constantFrom(...kinds),
      tier: fc.double(),
    });
    fc.assert(
      fc.property(definitions, fc.double(), text, (definition, size, accent) => {
        const svg = drawBadge(definition, { size, accent });
        const { width } = readXml(svg)[0]?.attributes ?? {};
        expect(Number(width)).toBeGreaterThanOrEqual(1);
        expect(Number(width)).toBeLessThanOrEqual(4096);
      }),
      { numRuns: 300 },
    );
  });

  it('ignores an accent that is not a colour', () => {
    expect(drawBadge(base, { accent: 'red" onload="x' })).toBe(drawBadge(base));
    expect(drawBadge(base, { accent: '#ff5500' })).not.toBe(drawBadge(base));
  });

  it('uses ids that no other definition on the page shares', () => {
    const idsOf = (svg: string): string[] =>
      [...svg.matchAll(/ id="([^"]+)"/g)].map((found) => found[1] ?? '');
    const pages = families.flatMap((family) =>
      kinds.map((kind) => idsOf(drawBadge({ ...base, family, kind }))),
    );
    const ids = pages.flat();
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('refers only to ids of its own', () => {
    for (const kind of kinds) {
      const svg = drawBadge({ ...base, kind });
      const references = [...svg.matchAll(/url\(#([^)]+)\)/g)].map((found) => found[1] ?? '');
      expect(references.length).toBeGreaterThan(0);
      for (const id of references) expect(svg).toContain(` id="${id}"`);
    }
  });

  it('leaves out pattern, bands and clips below 24 pixels', () => {
    const small = drawBadge({ ...base, tier: 4 }, { size: 16 });
    expect(small).not.toContain('clipPath');
    expect(small.length).toBeLessThan(drawBadge({ ...base, tier: 4 }, { size: 96 }).length / 2);
  });

  it('reads the family without regard to case and space', () => {
    expect(looks(drawBadge({ ...base, family: ' HelpDesk ' }))).toBe(looks(drawBadge(base)));
  });
});
