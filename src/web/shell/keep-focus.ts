const focusable = 'a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary';
/** Whatever moves the focus on purpose has done so by then. */
const graceMs = 60;

/**
 * What had the focus may vanish, or be switched off while it is saved: then the browser gives the focus to nobody, and
 * whoever uses the keyboard begins at the top. It goes on where it was instead: back to what is switched on again, else to
 * the first thing in what is left of the place.
 */
export function keepFocus(main: HTMLElement): () => void {
  let last: HTMLElement | null = null;
  let around: HTMLElement[] = [];
  let timer = 0;
  const noteFocus = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLElement) || target.closest('dialog')) return;
    last = target;
    around = [];
    for (let each = target.parentElement; each && each !== main; each = each.parentElement) around.push(each);
  };
  // Whoever clicks beside everything has left it.
  const forget = (): void => {
    last = null;
  };
  const restore = (): void => {
    timer = 0;
    if (document.activeElement !== document.body || !last || document.querySelector('dialog[open]')) return;
    if (last.isConnected) {
      if (!last.matches(':disabled')) last.focus({ preventScroll: true });
      return;
    }
    const place = around.find((one) => one.isConnected && one.querySelector(focusable));
    (place?.querySelector<HTMLElement>(focusable) ?? main).focus({ preventScroll: true });
  };
  const observer = new MutationObserver(() => {
    if (last && timer === 0 && document.activeElement === document.body)
      timer = window.setTimeout(restore, graceMs);
  });
  document.addEventListener('focusin', noteFocus);
  document.addEventListener('pointerdown', forget, true);
  observer.observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['disabled'],
  });
  return () => {
    observer.disconnect();
    window.clearTimeout(timer);
    document.removeEventListener('focusin', noteFocus);
    document.removeEventListener('pointerdown', forget, true);
  };
}
