import { lazy, Suspense } from 'react';
import { useRecognise } from './open.ts';

const Sheet = lazy(() =>
  import('./recognise-sheet.tsx').then((module) => ({ default: module.RecogniseSheet })),
);

/** The sheet is loaded when it is first opened. */
export function RecogniseHost() {
  const beginning = useRecognise();
  if (!beginning) return null;
  return (
    <Suspense fallback={null}>
      <Sheet beginning={beginning} />
    </Suspense>
  );
}
