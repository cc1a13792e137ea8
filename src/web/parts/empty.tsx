import type { ReactNode } from 'react';

/** An empty place names its next step. */
export function Empty({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      <p>{text}</p>
      {children ? <div className="row">{children}</div> : null}
    </div>
  );
}
