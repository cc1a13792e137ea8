import { num, tag } from './xml.ts';

/** What an inner pattern is drawn with: where it radiates from, how dense it is, how it is turned. */
export interface Weave {
  readonly x: number;
  readonly y: number;
  readonly step: number;
  readonly turn: number;
  readonly colour: string;
}

type Pattern = (weave: Weave) => string;

const reach = 56;
const steps = (step: number): number[] =>
  Array.from({ length: Math.floor((2 * reach) / step) + 1 }, (_, at) => at * step - reach);

function lines(d: string, { colour }: Weave, width: number): string {
  return tag('path', { d, fill: 'none', stroke: colour, 'stroke-width': width });
}

function turned(inner: string, { x, y, turn }: Weave): string {
  return tag('g', { transform: `translate(${num(x)} ${num(y)}) rotate(${num(turn)})` }, inner);
}

const rays: Pattern = (weave) => {
  const count = Math.round(150 / weave.step);
  let d = '';
  for (let at = 0; at < count; at++) {
    const [from, to] = [(at / count) * 2 * Math.PI, ((at + 0.5) / count) * 2 * Math.PI];
    d += `M0 0L${num(reach * Math.cos(from))} ${num(reach * Math.sin(from))}`;
    d += `L${num(reach * Math.cos(to))} ${num(reach * Math.sin(to))}Z`;
  }
  return turned(tag('path', { d, fill: weave.colour }), weave);
};

const ripples: Pattern = (weave) => {
  const radians = (weave.turn * Math.PI) / 180;
  const [x, y] = [weave.x + 22 * Math.cos(radians), weave.y + 22 * Math.sin(radians)];
  let circles = '';
  for (let r = weave.step; r < 64; r += weave.step) {
    circles += tag('circle', { cx: x, cy: y, r });
  }
  return tag('g', { fill: 'none', stroke: weave.colour, 'stroke-width': weave.step * 0.34 }, circles);
};

const stripes: Pattern = (weave) =>
  turned(
    lines(
      steps(weave.step)
        .map((x) => `M${num(x)} ${-reach}V${reach}`)
        .join(''),
      weave,
      weave.step * 0.42,
    ),
    weave,
  );

const dots: Pattern = (weave) => {
  const rows = steps(weave.step * 0.866);
  const d = rows.map((y, row) =>
    steps(weave.step)
      .map((x) => `M${num(x + (row % 2) * weave.step * 0.5)} ${num(y)}h0`)
      .join(''),
  );
  const path = {
    d: d.join(''),
    fill: 'none',
    stroke: weave.colour,
    'stroke-width': weave.step * 0.4,
    'stroke-linecap': 'round',
  };
  return turned(tag('path', path), weave);
};

const swells: Pattern = (weave) => {
  const s = num(weave.step);
  const half = num(weave.step / 2);
  const wave = (y: number): string =>
    `M${-reach} ${num(y)}q${half}-${half} ${s} 0${`t${s} 0`.repeat(Math.ceil((2 * reach) / weave.step))}`;
  return turned(
    lines(
      steps(weave.step * 0.8)
        .map(wave)
        .join(''),
      weave,
      weave.step * 0.28,
    ),
    weave,
  );
};

const chevrons: Pattern = (weave) => {
  const fold = num(weave.step);
  const one = (y: number): string =>
    `M${-reach} ${num(y)}${`l${fold} ${fold}l${fold}-${fold}`.repeat(Math.ceil(reach / weave.step))}`;
  return turned(lines(steps(weave.step).map(one).join(''), weave, weave.step * 0.36), weave);
};

const rosette: Pattern = (weave) => {
  const count = Math.round(90 / weave.step);
  const circles = Array.from({ length: count }, (_, at) => {
    const angle = (at / count) * 2 * Math.PI;
    return tag('circle', { cx: 17 * Math.cos(angle), cy: 17 * Math.sin(angle), r: 20 });
  });
  return turned(tag('g', { fill: 'none', stroke: weave.colour, 'stroke-width': 1.1 }, ...circles), weave);
};

const facets: Pattern = (weave) => {
  const count = 5 + Math.round(weave.step / 3);
  const at = (index: number, r: number): string => {
    const angle = (index / count) * 2 * Math.PI;
    return `${num(r * Math.cos(angle))} ${num(r * Math.sin(angle))}`;
  };
  let d = '';
  for (let index = 0; index < count; index++) {
    d += `M${at(index, 19)}L${at(index + 0.5, 33)}L${at(index + 0.5, 60)}L${at(index - 0.5, 60)}L${at(index - 0.5, 33)}Z`;
    if (index % 2 === 0) d += `M0 0L${at(index, 19)}L${at(index + 1, 19)}Z`;
  }
  return turned(tag('path', { d: d, fill: weave.colour, 'fill-rule': 'evenodd' }), weave);
};

const checks: Pattern = (weave) => {
  const d = steps(weave.step).map((v) => `M${num(v)} ${-reach}V${reach}M${-reach} ${num(v)}H${reach}`);
  return turned(lines(d.join(''), weave, weave.step * 0.2), weave);
};

/** The inner patterns; which one a badge has follows from its name. */
export const patterns: readonly Pattern[] = [
  rays,
  ripples,
  stripes,
  dots,
  swells,
  chevrons,
  rosette,
  facets,
  checks,
];
