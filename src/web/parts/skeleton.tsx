import { texts } from './texts.ts';

/** Keeps the room that the content will take, so that nothing jumps. */
export function Skeleton({ heights }: { heights: readonly number[] }) {
  return (
    <div className="stack" aria-busy="true">
      <span className="hidden-text" role="status">
        {texts.loading}
      </span>
      {heights.map((height, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows have no identity.
        <div key={index} className="skeleton" style={{ blockSize: height }} />
      ))}
    </div>
  );
}
