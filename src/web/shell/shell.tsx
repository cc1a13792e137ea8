import { useQuery } from '@tanstack/react-query';
import { Outlet, useLocation } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { Session } from '../../features/people/api.ts';
import { queries } from '../api/queries.ts';
import { ReceiptHost } from '../awards/receipt/receipt-host.tsx';
import { FindHost } from '../find/find-host.tsx';
import { openRecognise } from '../recognise/open.ts';
import { RecogniseHost } from '../recognise/recognise-host.tsx';
import { ZoneContext } from '../session/zone.ts';
import { ConnectionHint } from './connection-hint.tsx';
import { DemoBar } from './demo-bar.tsx';
import { keepFocus } from './keep-focus.ts';
import { useLive } from './live.ts';
import { BottomNav, SideNav } from './nav/nav.tsx';
import { ShortcutList, useShortcuts } from './nav/shortcuts.tsx';
import { texts } from './texts.ts';
import { Toast } from './toast.tsx';
import './shell.css';

/** The frame round every screen of a signed-in person. */
export function Shell({ session }: { session: Session }) {
  const handle = session.person?.handle ?? '';
  const connection = useLive(handle);
  const [listOpen, setListOpen] = useState(false);
  useShortcuts(session.roles, () => setListOpen(true), openRecognise);
  const main = useFocusOnArrival();
  const zone = useQuery(queries.today()).data?.zone;
  return (
    <ZoneContext value={zone}>
      <div className="shell">
        <a className="skip no-print" href="#main">
          {texts.skip}
        </a>
        <SideNav session={session} openShortcuts={() => setListOpen(true)} />
        <div className="shell-body">
          {session.workspace?.demo ? <DemoBar /> : null}
          <ConnectionHint connection={connection} />
          <main id="main" ref={main} tabIndex={-1}>
            <Outlet />
          </main>
          {session.workspace?.demo ? <footer className="attribution">{texts.demo.attribution}</footer> : null}
        </div>
        <BottomNav session={session} openShortcuts={() => setListOpen(true)} />
        <ReceiptHost />
        <RecogniseHost />
        <FindHost roles={session.roles} />
        <Toast />
        {listOpen ? <ShortcutList roles={session.roles} close={() => setListOpen(false)} /> : null}
      </div>
    </ZoneContext>
  );
}

/** A new screen is read from its beginning: without this the focus would stay on the link that was used. */
function useFocusOnArrival() {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const before = useRef(pathname);
  useEffect(() => (main.current ? keepFocus(main.current) : undefined), []);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return main;
}
