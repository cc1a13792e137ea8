import { type MouseEvent, type ReactNode, useLayoutEffect, useRef } from 'react';
import { Icon } from './icon.tsx';
import { texts } from './texts.ts';

const firstField = ':is(input:not([type=radio], [type=checkbox], [type=file]), textarea, select):enabled';

/** The browser's own modal dialog: it holds the focus, closes on Escape and gives the focus back. */
export function Modal(props: {
  kind: 'dialog' | 'sheet';
  label: string;
  close: () => void;
  bar?: ReactNode;
  children: ReactNode;
}) {
  const ref = useRef<HTMLDialogElement>(null);
  // In the layout phase: once React has taken the dialog away, closing it gives the focus back to nobody.
  useLayoutEffect(() => {
    const dialog = ref.current;
    const before = document.activeElement;
    if (dialog && !dialog.open) dialog.showModal();
    // A dialog that asks for something begins there, not at the button that closes it.
    if (props.kind === 'dialog') dialog?.querySelector<HTMLElement>(firstField)?.focus();
    return () => {
      dialog?.close();
      const back = before?.isConnected && before !== document.body ? before : document.getElementById('main');
      if (back instanceof HTMLElement) back.focus({ preventScroll: true });
    };
  }, [props.kind]);
  const closeOutside = (event: MouseEvent): void => {
    if (event.target === ref.current) props.close();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the keyboard's way; a click on the backdrop is the mouse's.
    <dialog
      ref={ref}
      className={props.kind}
      aria-label={props.label}
      onClick={closeOutside}
      onCancel={(event) => {
        event.preventDefault();
        props.close();
      }}
    >
      <div className="dialog-bar no-print">
        {props.kind === 'dialog' ? <h2>{props.label}</h2> : null}
        <div className="row">
          {props.bar}
          <button
            type="button"
            className="button quiet icon-only"
            onClick={props.close}
            aria-label={texts.close}
          >
            <Icon name="close" size={18} />
          </button>
        </div>
      </div>
      {props.children}
    </dialog>
  );
}
