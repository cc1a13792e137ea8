import { lazy, Suspense } from 'react';
import type { Session } from '../../features/people/api.ts';
import { useFindIsOpen } from './open.ts';

const Dialog = lazy(() => import('./find-dialog.tsx').then((module) => ({ default: module.FindDialog })));

/** Loaded when it is first asked for. */
export function FindHost({ roles }: { roles: Session['roles'] }) {
  if (!useFindIsOpen()) return null;
  return (
    <Suspense fallback={null}>
      <Dialog roles={roles} />
    </Suspense>
  );
}
