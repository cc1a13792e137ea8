import { useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useRecognise } from './open.ts';

const Sheet = lazy(() =>
  import('./recognise-sheet.tsx').then((module) => ({ default: module.RecogniseSheet })),
);

const DraftOpener = lazy(() =>
  import('./draft-opener.tsx').then((module) => ({ default: module.DraftOpener })),
);

/** The sheet is loaded when it is first opened; the address of a draft opens it. */
export function RecogniseHost() {
  const { draft } = useSearch({ strict: false });
  const beginning = useRecognise();
  if (draft !== undefined)
    return (
      <Suspense fallback={null}>
        <DraftOpener id={draft} />
      </Suspense>
    );
  if (!beginning) return null;
  return (
    <Suspense fallback={null}>
      <Sheet beginning={beginning} />
    </Suspense>
  );
}
