import { Link } from '@tanstack/react-router';
import { texts as shell } from '../shell/texts.ts';

/** On a phone the admin screens share one entry at the bottom; here one gets from one to the next. */
export function SourcesTabs() {
  return (
    <nav className="phone-tabs no-print" aria-label={shell.nav.sources}>
      <Link to="/sources" activeOptions={{ exact: true, includeSearch: false }}>
        {shell.nav.sources}
      </Link>
      <Link to="/sources/events" activeOptions={{ includeSearch: false }}>
        {shell.nav.events}
      </Link>
      <Link to="/sources/quarantine">{shell.nav.quarantine}</Link>
      <Link to="/sources/imports">{shell.nav.imports}</Link>
      <Link to="/people" activeOptions={{ includeSearch: false }}>
        {shell.nav.people}
      </Link>
      <Link to="/checks">{shell.nav.checks}</Link>
      <Link to="/privacy">{shell.nav.privacy}</Link>
    </nav>
  );
}
