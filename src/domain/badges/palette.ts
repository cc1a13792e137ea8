import { hexToOklch, oklchToHex } from './oklch.ts';

/** The colour of a family: everything else about its tones follows from these numbers. */
export interface Hue {
  /** OKLCH hue in degrees. */
  readonly hue: number;
  /** OKLCH chroma of the face. */
  readonly chroma: number;
  /** OKLCH lightness of the face: warm hues need more of it to stay warm. */
  readonly lightness: number;
}

/** The tones one badge is painted with, as hex. */
export interface Tones {
  /** Ground under the motif. */
  readonly face: string;
  /** The inner pattern, one step from the face. */
  readonly grain: string;
  /** The one highlight, along the upper left of the face. */
  readonly gleam: string;
  /** The recess around the face. */
  readonly shade: string;
  /** The metal: outer edge and bands; holds on white and on near-black. */
  readonly rim: string;
  /** Second tone of the motif, keylines, beads, laurels. */
  readonly tint: string;
  /** First tone of the motif. */
  readonly light: string;
}

/** Which page a picture will stand on; `auto` holds on both. */
export type Theme = 'light' | 'dark' | 'auto';

/** Hues of the families, spread so that neighbours in a list stay apart. */
export const familyHues: ReadonlyMap<string, Hue> = new Map([
  ['helpdesk', { hue: 192, chroma: 0.085, lightness: 0.48 }],
  ['crm', { hue: 268, chroma: 0.13, lightness: 0.48 }],
  ['sales', { hue: 72, chroma: 0.12, lightness: 0.53 }],
  ['peer', { hue: 8, chroma: 0.135, lightness: 0.5 }],
  ['learning', { hue: 304, chroma: 0.13, lightness: 0.49 }],
  ['content', { hue: 242, chroma: 0.11, lightness: 0.49 }],
  ['onboarding', { hue: 150, chroma: 0.1, lightness: 0.48 }],
  ['delivery', { hue: 222, chroma: 0.06, lightness: 0.49 }],
  ['community', { hue: 38, chroma: 0.125, lightness: 0.52 }],
  ['programme', { hue: 340, chroma: 0.12, lightness: 0.49 }],
  ['wellbeing', { hue: 122, chroma: 0.09, lightness: 0.5 }],
  ['engineering', { hue: 255, chroma: 0.03, lightness: 0.47 }],
]);

/** Warm neutrals shared with the web theme. */
export const neutral = {
  white: '#ffffff',
  paper: oklchToHex({ lightness: 0.985, chroma: 0.006, hue: 85 }),
  cream: oklchToHex({ lightness: 0.975, chroma: 0.014, hue: 88 }),
  line: oklchToHex({ lightness: 0.88, chroma: 0.01, hue: 80 }),
  stone: oklchToHex({ lightness: 0.6, chroma: 0.012, hue: 75 }),
  ink: oklchToHex({ lightness: 0.26, chroma: 0.014, hue: 70 }),
  night: oklchToHex({ lightness: 0.18, chroma: 0.01, hue: 70 }),
} as const;

/** The signal colours of rings and mark; each holds 3:1 on `neutral.white` and on `neutral.night`. */
export const signal = {
  accent: oklchToHex({ lightness: 0.58, chroma: 0.155, hue: 272 }),
  pending: oklchToHex({ lightness: 0.66, chroma: 0.14, hue: 68 }),
  won: oklchToHex({ lightness: 0.54, chroma: 0.115, hue: 155 }),
  muted: neutral.stone,
} as const;

/** The colours of the product's mark. */
export const mark = {
  ring: signal.accent,
  win: oklchToHex({ lightness: 0.72, chroma: 0.15, hue: 62 }),
  ground: oklchToHex({ lightness: 0.4, chroma: 0.14, hue: 272 }),
  onGround: neutral.cream,
} as const;

const lift: Record<Theme, { readonly rim: number; readonly face: number }> = {
  auto: { rim: 0, face: 0 },
  light: { rim: -0.03, face: 0 },
  dark: { rim: 0.06, face: 0.006 },
};

/**
 * Tones of one hue. The accent of a workspace, when it is a hex colour, colours the metal and the second
 * tone; its lightness is ours, so that contrast never depends on it.
 */
export function tonesOf({ hue, chroma, lightness }: Hue, theme: Theme = 'auto', accent?: string): Tones {
  const { rim, face } = lift[theme];
  const brand = accent === undefined ? undefined : hexToOklch(accent);
  const metal = brand ? { hue: brand.hue, chroma: Math.min(brand.chroma, 0.16) } : { hue, chroma };
  const tone = (light: number, share: number, of = { hue, chroma }): string =>
    oklchToHex({ lightness: light, chroma: of.chroma * share, hue: of.hue });
  return {
    face: tone(lightness + face, 1),
    grain: tone(lightness + face + 0.035, 1),
    gleam: tone(lightness + face + 0.06, 0.96),
    shade: tone(lightness + face - 0.09, 0.95),
    rim: tone(0.64 + rim, 0.92, metal),
    tint: tone(0.885, 0.45, metal),
    light: neutral.cream,
  };
}
