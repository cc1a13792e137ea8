import { useState } from 'react';
import { texts } from './texts.ts';

/** The first few of a list, and all of it once asked for: the page stays one page. */
export function useFirst<T>(items: readonly T[], first: number) {
  const [isAll, setIsAll] = useState(false);
  const shown = isAll ? items : items.slice(0, first);
  return { shown, rest: items.length - shown.length, showAll: () => setIsAll(true) };
}

export function ShowAll({ count, show }: { count: number; show: () => void }) {
  return (
    <button type="button" className="link-button small team-more" onClick={show}>
      {texts.showAll(count)}
    </button>
  );
}
