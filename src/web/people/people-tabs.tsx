import { Link } from '@tanstack/react-router';
import { SourcesTabs } from '../sources/sources-tabs.tsx';
import { texts } from './texts.ts';

/** From one page about people to the next. */
export function PeopleTabs() {
  return (
    <>
      <SourcesTabs />
      <nav className="people-tabs no-print" aria-label={texts.tabs}>
        <Link to="/people" activeOptions={{ exact: true, includeSearch: false }}>
          {texts.people}
        </Link>
        <Link to="/people/unmatched">{texts.unmatched}</Link>
        <Link to="/people/import">{texts.importShort}</Link>
      </nav>
    </>
  );
}
