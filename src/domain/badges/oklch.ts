/** A colour by perceived lightness (0–1), chroma (0–0.4) and hue in degrees. */
export interface Oklch {
  readonly lightness: number;
  readonly chroma: number;
  readonly hue: number;
}

type Rgb = readonly [number, number, number];

const toLinear = (v: number): number => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
const toGamma = (v: number): number => (v <= 0.0031308 ? v * 12.92 : 1.055 * v ** (1 / 2.4) - 0.055);

function linearOf({ lightness, chroma, hue }: Oklch): Rgb {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

const fits = (rgb: Rgb): boolean => rgb.every((v) => v >= -0.0001 && v <= 1.0001);

/**
 * The sRGB hex nearest to a colour: lightness and hue are kept, chroma gives way when the screen cannot
 * show it. `oklchToHex({ lightness: 1, chroma: 0, hue: 0 })` is `#ffffff`.
 */
export function oklchToHex(colour: Oklch): string {
  let [low, high] = [0, colour.chroma];
  if (!fits(linearOf(colour))) {
    for (let step = 0; step < 20; step++) {
      const chroma = (low + high) / 2;
      if (fits(linearOf({ ...colour, chroma }))) low = chroma;
      else high = chroma;
    }
    high = low;
  }
  const channels = linearOf({ ...colour, chroma: high }).map((v) => {
    const byte = Math.round(toGamma(Math.min(1, Math.max(0, v))) * 255);
    return byte.toString(16).padStart(2, '0');
  });
  return `#${channels.join('')}`;
}

function rgbOf(hex: string): Rgb | undefined {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(hex);
  const full = short
    ? `#${short
        .slice(1)
        .map((digit) => digit + digit)
        .join('')}`
    : hex;
  if (!/^#[0-9a-f]{6}$/i.test(full)) return undefined;
  const channel = (at: number): number => toLinear(Number.parseInt(full.slice(at, at + 2), 16) / 255);
  return [channel(1), channel(3), channel(5)];
}

/** Reads `#rgb` or `#rrggbb`; anything else is `undefined`, so a text from outside cannot reach an attribute. */
export function hexToOklch(hex: string): Oklch | undefined {
  const rgb = rgbOf(hex);
  if (!rgb) return undefined;
  const [r, g, b] = rgb;
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const x = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const y = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return {
    lightness: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    chroma: Math.hypot(x, y),
    hue: ((Math.atan2(y, x) * 180) / Math.PI + 360) % 360,
  };
}

/** WCAG contrast of two hex colours, 1 to 21. `contrast('#000', '#fff')` is 21. */
export function contrast(one: string, other: string): number {
  const [a, b] = [one, other].map((hex) => {
    const rgb = rgbOf(hex);
    if (!rgb) throw new RangeError(`not a hex colour: ${JSON.stringify(hex)}`);
    return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
  }) as [number, number];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}
