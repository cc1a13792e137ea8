/** One sheet for all of them, made by script: no style attribute, no style element, nothing a strict policy refuses. */
export const styles = new CSSStyleSheet();

styles.replaceSync(`
:host {
  --accent: var(--smallwins-accent, light-dark(oklch(0.55 0.165 272), oklch(0.7 0.13 272)));
  --won: var(--smallwins-won, light-dark(oklch(0.54 0.115 155), oklch(0.7 0.12 155)));
  --wait: var(--smallwins-wait, light-dark(oklch(0.62 0.14 68), oklch(0.74 0.13 70)));
  --track: var(--smallwins-track, light-dark(oklch(0.93 0.01 80), oklch(0.33 0.01 75)));
  --surface: var(--smallwins-surface, light-dark(#fff, oklch(0.222 0.007 75)));
  --ink: var(--smallwins-ink, light-dark(oklch(0.245 0.014 70), oklch(0.945 0.006 85)));
  --soft: var(--smallwins-soft, light-dark(oklch(0.435 0.014 72), oklch(0.785 0.009 82)));
  --line: var(--smallwins-line, light-dark(oklch(0.9 0.008 82), oklch(0.32 0.009 75)));
  display: block;
  max-inline-size: 26rem;
  font-family: var(--smallwins-font, inherit);
  font-size: 0.875rem;
  line-height: 1.45;
  color: var(--ink);
}
:host([hidden]) { display: none; }
:host([theme="light"]) { color-scheme: light; }
:host([theme="dark"]) { color-scheme: dark; }
:host([theme="auto"]) { color-scheme: light dark; }
* { box-sizing: border-box; margin: 0; }
.card {
  display: grid;
  gap: 0.875rem;
  padding: 1rem;
  border: 1px solid var(--line);
  border-radius: 0.875rem;
  background: var(--surface);
}
ul { display: grid; gap: 0.75rem; padding: 0; list-style: none; }
li { display: flex; align-items: center; gap: 0.875rem; min-inline-size: 0; }
li > div { min-inline-size: 0; overflow-wrap: anywhere; }
.name { font-weight: 600; }
.line { color: var(--soft); }
li.near { padding-block-end: 0.875rem; border-block-end: 1px solid var(--line); }
li.near:last-child { padding-block-end: 0; border: 0; }
li.near .name { font-size: 1rem; }
.dial { position: relative; flex: none; display: grid; place-items: center; }
.dial > * { grid-area: 1 / 1; }
svg { display: block; }
circle { fill: none; stroke-linecap: round; transition: stroke-dashoffset 700ms ease; }
.track { stroke: var(--track); }
.sure { stroke: var(--arc); }
.held { stroke: color-mix(in oklab, var(--arc), var(--surface) 66%); }
.dial { --arc: var(--accent); }
.dial.pending { --arc: var(--wait); }
.dial.won { --arc: var(--won); }
.value { text-align: center; line-height: 1.15; font-variant-numeric: tabular-nums; }
.value b { display: block; font-size: 1.25rem; }
.value span { font-size: 0.6875rem; color: var(--soft); }
.done { fill: none; stroke: var(--won); stroke-width: 2.2; stroke-linecap: round; stroke-linejoin: round; }
.quiet { color: var(--soft); }
.foot { display: flex; justify-content: flex-end; }
a, button.plain { color: inherit; font: inherit; font-weight: 560; text-decoration: underline; text-underline-offset: 0.15em; }
button { padding: 0; border: 0; background: none; cursor: pointer; }
a:focus-visible, button:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 0.25rem; }
.bone { block-size: 3.5rem; border-radius: 0.625rem; background: var(--track); animation: breathe 1.6s ease-in-out infinite; }
.toasts {
  position: fixed;
  inset-block-end: 1.25rem;
  inset-inline-end: 1.25rem;
  z-index: 2147483000;
  inline-size: min(22rem, calc(100vw - 2.5rem));
}
.toast {
  display: flex;
  align-items: flex-start;
  gap: 0.75rem;
  padding: 0.875rem 1rem;
  border: 1px solid var(--line);
  border-radius: 0.875rem;
  background: var(--surface);
  box-shadow: 0 0.5rem 2rem rgb(0 0 0 / 0.18);
  animation: rise 240ms ease;
}
.toast div { flex: 1; min-inline-size: 0; overflow-wrap: anywhere; }
.toast button { flex: none; inline-size: 1.5rem; block-size: 1.5rem; color: var(--soft); }
.toast button svg { margin: auto; stroke: currentColor; stroke-width: 1.8; stroke-linecap: round; }
@keyframes breathe { 50% { opacity: 0.5; } }
@keyframes rise { from { opacity: 0; transform: translateY(0.5rem); } }
@media (prefers-reduced-motion: reduce) { *, circle { animation: none !important; transition: none !important; } }
`);
