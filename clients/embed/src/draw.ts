import { ringGeometry } from '../../../src/domain/badges/ring-geometry.ts';
import type { EmbedMe, EmbedNews } from '../../../src/features/embed/api.ts';
import type { EmbedWords } from './words.ts';

type RingOf = EmbedMe['rings'][number];
type Attributes = Readonly<Record<string, string | number>>;

const svgSpace = 'http://www.w3.org/2000/svg';
const nearPx = 84;
const otherPx = 44;

/** Made by hand and never from text: a page that demands trusted types has nothing to object to. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.append(...children);
  return element;
}

function draw(name: string, attributes: Attributes, ...children: Node[]): SVGElement {
  const element = document.createElementNS(svgSpace, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.append(...children);
  return element;
}

/** The nearest ring large, the others below it. */
export function drawRings(rings: readonly RingOf[], words: EmbedWords, language: string): HTMLElement {
  return make('ul', {}, ...rings.map((ring, index) => drawRing(ring, index === 0, words, language)));
}

function drawRing(ring: RingOf, isNear: boolean, words: EmbedWords, language: string): HTMLElement {
  const size = isNear ? nearPx : otherPx;
  const dial = make('span', { class: `dial ${ring.state}` }, arcs(ring, size));
  const isWon = ring.state === 'won';
  if (isWon) dial.append(tick(size));
  else if (isNear) {
    const { value, needed } = amounts(ring, language);
    const text = make('span', { class: 'value', 'aria-hidden': 'true' });
    text.append(make('b', {}, value), make('span', {}, words.outOf(needed)));
    dial.append(text);
  }
  return make(
    'li',
    isNear ? { class: 'near' } : {},
    dial,
    make(
      'div',
      {},
      make('p', { class: 'name' }, make('bdi', {}, ring.name)),
      make('p', { class: 'line' }, make('bdi', {}, ring.line)),
    ),
  );
}

/** Shares are said in per cent. */
function amounts({ value, needed }: RingOf, language: string) {
  const style =
    needed < 1 ? ({ style: 'percent', maximumFractionDigits: 1 } as const) : { maximumFractionDigits: 1 };
  const format = new Intl.NumberFormat(language, style);
  return { value: format.format(value), needed: format.format(needed) };
}

function arcs({ progress: { sure, held } }: RingOf, size: number): SVGElement {
  const { centre, radius, strokeWidth, dashArray, transform, solid, provisional } = ringGeometry({
    share: sure,
    provisionalShare: held,
    size,
  });
  const at = { cx: centre, cy: centre, r: radius, 'stroke-width': strokeWidth };
  const arc = (name: string, { visible, dashOffset }: typeof solid) =>
    visible
      ? [
          draw('circle', {
            ...at,
            class: name,
            transform,
            'stroke-dasharray': dashArray,
            'stroke-dashoffset': dashOffset,
          }),
        ]
      : [];
  return draw(
    'svg',
    { width: size, height: size, viewBox: `0 0 ${size} ${size}`, 'aria-hidden': 'true' },
    draw('circle', { ...at, class: 'track' }),
    ...arc('held', provisional),
    ...arc('sure', solid),
  );
}

function tick(size: number): SVGElement {
  return draw(
    'svg',
    { width: size / 2.6, height: size / 2.6, viewBox: '0 0 20 20', 'aria-hidden': 'true' },
    draw('path', { class: 'done', d: 'M4.5 10.5l3.7 3.7 7.3-8' }),
  );
}

export function drawToast({ title, text }: EmbedNews, words: EmbedWords, close: () => void): HTMLElement {
  const button = make('button', { type: 'button', 'aria-label': words.close });
  button.append(
    draw(
      'svg',
      { width: 16, height: 16, viewBox: '0 0 20 20', 'aria-hidden': 'true' },
      draw('path', { d: 'M5 5l10 10M15 5L5 15' }),
    ),
  );
  button.addEventListener('click', close);
  const said = make('div', {}, make('p', { class: 'name' }, make('bdi', {}, title)));
  if (text) said.append(make('p', { class: 'line' }, make('bdi', {}, text)));
  return make('div', { class: 'toast' }, said, button);
}
