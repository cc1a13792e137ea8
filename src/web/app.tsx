import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { queries } from './api/queries.ts';
import { Failure } from './parts/failure.tsx';
import { EnterScreen } from './session/enter-screen.tsx';
import { SignInScreen } from './session/sign-in-screen.tsx';
import { Shell } from './shell/shell.tsx';
import { InvitationScreen } from './sign-in/invitation-screen.tsx';

const ReturnScreen = lazy(async () => ({
  default: (await import('./sign-on/return-screen.tsx')).ReturnScreen,
}));

/** Who is looking decides what there is; an address that needs a person keeps until they have signed in. */
export function App() {
  const { pathname, searchStr } = useLocation();
  const session = useQuery(queries.session());
  if (pathname === '/invitation') return <InvitationScreen />;
  const provider = /^\/sign-in\/sso\/([^/]+)\/?$/.exec(pathname)?.[1];
  if (provider !== undefined)
    return (
      <Suspense>
        <ReturnScreen workspace={decodeURIComponent(provider)} />
      </Suspense>
    );
  if (pathname === '/sign-in' && searchStr.includes('token=')) return <EnterScreen />;
  if (session.data)
    return session.data.person ? <Shell session={session.data} /> : <SignInScreen session={session.data} />;
  if (!session.error) return null;
  return (
    <main className="page">
      <h1 className="hidden-text">Smallwins</h1>
      <Failure error={session.error} retry={() => void session.refetch()} />
    </main>
  );
}
