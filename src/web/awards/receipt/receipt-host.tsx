import { useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { receiptOfSheet } from './receipt-of.ts';

const Sheet = lazy(() => import('./receipt-sheet.tsx').then((module) => ({ default: module.ReceiptSheet })));

/** A receipt over the screen; what draws it is loaded when the first one is opened. */
export function ReceiptHost() {
  const { sheet } = useSearch({ strict: false });
  if (!receiptOfSheet(sheet)) return null;
  return (
    <Suspense fallback={null}>
      <Sheet />
    </Suspense>
  );
}
