import { lazy, Suspense } from 'react';
import { useSession } from '../session/session.ts';

const FirstSteps = lazy(async () => ({ default: (await import('./first-steps.tsx')).FirstSteps }));

/** For admins of a workspace of their own; nobody else loads it. */
export function FirstStepsHost() {
  const session = useSession();
  if (!session?.person || !session.roles.includes('admin') || session.workspace?.demo) return null;
  return (
    <Suspense>
      <FirstSteps person={session.person} />
    </Suspense>
  );
}
