import { useEffect, useRef } from 'react';

/**
 * What is offered for the letters before must not be taken for those of now: whoever presses Enter quicker than the
 * answer comes gets the first of the answer. Returns what Enter does, and what typing on does.
 */
export function useTakeNext<T>(
  isStale: boolean,
  active: T | undefined,
  take: (one: T) => void,
): readonly [press: () => void, forget: () => void] {
  const waits = useRef(false);
  useEffect(() => {
    if (isStale || !waits.current) return;
    waits.current = false;
    if (active) take(active);
  });
  const press = (): void => {
    if (isStale) waits.current = true;
    else if (active) take(active);
  };
  const forget = (): void => {
    waits.current = false;
  };
  return [press, forget];
}
