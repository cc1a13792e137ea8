import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { queries } from './api/queries.ts';
import { useOwnLanguage } from './language/use-language.ts';
import { Failure } from './parts/failure.tsx';
import { Shell } from './shell/shell.tsx';

/** What a provider sent the browser back with, read before the router tidies the address. */
const arrivedWith = window.location.search;

// The doors are loaded by who stands before them: those who are in do not carry them.
const SignInScreen = lazy(async () => ({
  default: (await import('./session/sign-in-screen.tsx')).SignInScreen,
}));
const EnterScreen = lazy(async () => ({ default: (await import('./session/enter-screen.tsx')).EnterScreen }));
const InvitationScreen = lazy(async () => ({
  default: (await import('./sign-in/invitation-screen.tsx')).InvitationScreen,
}));
const ReturnScreen = lazy(async () => ({
  default: (await import('./sign-on/return-screen.tsx')).ReturnScreen,
}));

export function App() {
  return (
    <Suspense>
      <Place />
    </Suspense>
  );
}

const UnsubscribeScreen = lazy(() =>
  import('./notices/unsubscribe-screen.tsx').then((module) => ({ default: module.UnsubscribeScreen })),
);

/** Who is looking decides what there is; an address that needs a person keeps until they have signed in. */
function Place() {
  const { pathname, searchStr } = useLocation();
  const session = useQuery(queries.session());
  useOwnLanguage(session.data);
  if (pathname === '/invitation') return <InvitationScreen />;
  if (pathname === '/unsubscribe') return <UnsubscribeScreen />;
  const provider = /^\/sign-in\/sso\/([a-z0-9-]+)\/?$/.exec(pathname)?.[1];
  if (provider !== undefined) return <ReturnScreen workspace={provider} search={arrivedWith} />;
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
