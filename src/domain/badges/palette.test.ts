import { describe, expect, it } from 'vitest';
import { contrast, hexToOklch, oklchToHex } from './oklch.ts';
import { familyHues, mark, neutral, signal, type Theme, tonesOf } from './palette.ts';

const nearBlack = '#0d1117';
const themes: Theme[] = ['light', 'dark', 'auto'];
/** The families' own hues and the furthest a name may shift them. */
const hues = [...familyHues.entries()].flatMap(([family, { hue, chroma, lightness }]) =>
  [-6, 0, 6].flatMap((turn) =>
    [-0.012, 0, 0.012].flatMap((lift) =>
      [0.94, 1.06].map((share) => ({
        family,
        hue: hue + turn,
        chroma: chroma * share,
        lightness: lightness + lift,
      })),
    ),
  ),
);

describe('the palette', () => {
  it('reads known colours as the world does', () => {
    expect(contrast('#000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#fff')).toBeCloseTo(4.48, 2);
    expect(oklchToHex({ lightness: 1, chroma: 0, hue: 0 })).toBe('#ffffff');
    // CSS Color 4: red is oklch(62.796% 0.25768 29.234).
    expect(hexToOklch('#ff0000')?.lightness).toBeCloseTo(0.62796, 4);
    expect(hexToOklch('#f00')?.chroma).toBeCloseTo(0.25768, 4);
    expect(hexToOklch('#f00')?.hue).toBeCloseTo(29.234, 2);
    expect(hexToOklch('red')).toBeUndefined();
  });

  it('brings a colour no screen shows back by chroma alone', () => {
    const seen = hexToOklch(oklchToHex({ lightness: 0.6, chroma: 0.4, hue: 150 }));
    expect(seen?.lightness).toBeCloseTo(0.6, 2);
    expect(Math.abs((seen?.hue ?? 0) - 150)).toBeLessThan(1);
  });

  it('keeps both tones of a motif at 3:1 or more on face and pattern', () => {
    for (const theme of themes) {
      for (const hue of hues) {
        const { light, tint, face, grain } = tonesOf(hue, theme);
        for (const ground of [face, grain]) {
          expect(contrast(light, ground), `${hue.family} light, ${theme}`).toBeGreaterThanOrEqual(3);
          expect(contrast(tint, ground), `${hue.family} tint, ${theme}`).toBeGreaterThanOrEqual(3);
        }
      }
    }
  });

  it('keeps that contrast whatever accent a workspace chooses', () => {
    for (const accent of ['#000000', '#ffffff', '#ffee00', '#ff0000', '#00ff00', '#0000ff', '#808080']) {
      for (const hue of hues) {
        const { tint, face, grain } = tonesOf(hue, 'auto', accent);
        expect(
          Math.min(contrast(tint, face), contrast(tint, grain)),
          `${hue.family} ${accent}`,
        ).toBeGreaterThanOrEqual(3);
      }
    }
  });

  it('holds the silhouette at 3:1 on the page it is meant for, and on both by default', () => {
    for (const hue of hues) {
      expect(contrast(tonesOf(hue, 'light').rim, neutral.white), hue.family).toBeGreaterThanOrEqual(3);
      expect(contrast(tonesOf(hue, 'dark').rim, nearBlack), hue.family).toBeGreaterThanOrEqual(3);
      const { rim, grain } = tonesOf(hue);
      for (const edge of [rim, grain]) {
        expect(contrast(edge, neutral.white), hue.family).toBeGreaterThanOrEqual(3);
        expect(contrast(edge, nearBlack), hue.family).toBeGreaterThanOrEqual(3);
      }
    }
  });

  it('holds rings and mark at 3:1 on white and on night', () => {
    for (const colour of Object.values(signal)) {
      expect(contrast(colour, neutral.white), colour).toBeGreaterThanOrEqual(3);
      expect(contrast(colour, neutral.night), colour).toBeGreaterThanOrEqual(3);
    }
    expect(contrast(mark.onGround, mark.ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(mark.win, mark.ground)).toBeGreaterThanOrEqual(3);
  });

  it('is this table of colours', () => {
    const table = [...familyHues].map(([family, hue]) => {
      const { face, rim, tint } = tonesOf(hue);
      return `${family} ${face} ${rim} ${tint}`;
    });
    expect({ neutral, signal, mark, 'family face rim tint': table }).toMatchInlineSnapshot(`
      {
        "family face rim tint": [
          "helpdesk #006c6a #4c9b98 #bde2df",
          "crm #3e57a6 #6d88d5 #c9d9ff",
          "sales #945f00 #b58037 #f0d4b3",
          "peer #a03b54 #cb697e #fec9d1",
          "learning #714a9b #9c79c7 #e1d0f9",
          "content #116699 #4f93c4 #bddef8",
          "onboarding #2c6d3e #629c6e #c5e2ca",
          "delivery #366879 #6694a4 #c7dee6",
          "community #a34b2f #c77257 #fbcdbf",
          "programme #8c4276 #b870a1 #f3cce4",
          "wellbeing #5b6b2c #84945b #d4dec1",
          "engineering #505c6c #818d9d #d3dae2",
        ],
        "mark": {
          "ground": "#303d92",
          "onGround": "#fbf6ec",
          "ring": "#5c70d5",
          "win": "#e68c2c",
        },
        "neutral": {
          "cream": "#fbf6ec",
          "ink": "#29231d",
          "line": "#dbd7d0",
          "night": "#15110d",
          "paper": "#fcfaf6",
          "stone": "#847f78",
          "white": "#ffffff",
        },
        "signal": {
          "accent": "#5c70d5",
          "muted": "#847f78",
          "pending": "#c97f14",
          "won": "#278250",
        },
      }
    `);
  });
});
