import { type ReactNode, useEffect } from 'react';

const longTitle = 32;

/** A screen: its one h1, its title in the browser's tab, and what can be done with the whole of it. */
export function Page(props: {
  title: string;
  lead?: ReactNode;
  above?: ReactNode;
  /** A picture to the left of the title. */
  beside?: ReactNode;
  actions?: ReactNode;
  width?: 'narrow' | 'wide';
  children: ReactNode;
}) {
  useEffect(() => {
    document.title = `${props.title} · Smallwins`;
  }, [props.title]);
  return (
    <div className={`page ${props.width ?? ''}`}>
      <header className="page-head">
        {props.beside}
        <div className="page-title">
          {props.above}
          <h1 className={props.title.length > longTitle ? 'long' : undefined}>{props.title}</h1>
          {props.lead ? <p className="lead">{props.lead}</p> : null}
        </div>
        {props.actions ? <div className="row no-print">{props.actions}</div> : null}
      </header>
      {props.children}
    </div>
  );
}
