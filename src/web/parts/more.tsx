import { texts } from './texts.ts';

/** Loads the next page; also tells a screen reader that it is on its way. */
export function More(props: { has: boolean; loading: boolean; load: () => void; label: string }) {
  if (!props.has) return null;
  return (
    <div className="row more">
      <button type="button" className="button" disabled={props.loading} onClick={props.load}>
        {props.loading ? texts.loading : props.label}
      </button>
    </div>
  );
}
