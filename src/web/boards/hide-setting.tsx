import { useQuery } from '@tanstack/react-query';
import { HideMe } from './hide-me.tsx';
import { boardQueries } from './queries.ts';

/** The same switch among one's own settings. */
export function HideSetting() {
  const overview = useQuery(boardQueries.overview('month'));
  return overview.data ? <HideMe isHidden={overview.data.isHidden} /> : null;
}
