import { useRouter } from '@tanstack/react-router';
import type { MouseEvent, ReactNode } from 'react';
import { pathOf, type ReceiptOf, sheetOf } from './receipt-of.ts';

/** Opens a receipt as a sheet over the screen; in a new tab, and after a reload, it is a page of its own. */
export function ReceiptLink(props: {
  of: ReceiptOf;
  className?: string;
  /** Said to a screen reader after the text: several links on a page read alike. */
  about?: string;
  onOpen?: () => void;
  children: ReactNode;
}) {
  const router = useRouter();
  const href = pathOf(props.of);
  const open = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    props.onOpen?.();
    const { pathname, search } = router.state.location;
    void router.navigate({
      to: pathname,
      search: { ...search, sheet: sheetOf(props.of) },
      mask: { to: href, unmaskOnReload: true },
      resetScroll: false,
    });
  };
  return (
    <a href={href} className={props.className} onClick={open}>
      {props.children}
      {props.about ? <span className="hidden-text"> {props.about}</span> : null}
    </a>
  );
}
