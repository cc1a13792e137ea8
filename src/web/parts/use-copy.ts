import { useState } from 'react';

type Copied = 'not yet' | 'done' | 'failed';

/** Copies texts, and says for `saidMs` how that went; then `over` is called. */
export function useCopy(saidMs = 2000, over?: () => void): [Copied, (text: string) => Promise<void>] {
  const [copied, setCopied] = useState<Copied>('not yet');
  const copy = async (text: string): Promise<void> => {
    setCopied((await copyText(text)) ? 'done' : 'failed');
    window.setTimeout(() => {
      setCopied('not yet');
      over?.();
    }, saidMs);
  };
  return [copied, copy];
}

/** Browsers have `clipboard` only under HTTPS and on this very machine; elsewhere a selection is copied. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text);
  }
}

function copySelected(text: string): boolean {
  const before = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.className = 'hidden-text';
  // Outside of an open dialog nothing can be selected.
  (before?.closest('dialog') ?? document.body).append(field);
  field.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    field.remove();
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  }
}
