import { drawMark } from '../../domain/badges/draw-mark.ts';

/** The product's mark: the ring almost closed, and the one small win that closes it. */
export function Mark({ size }: { size: number }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by domain/badges from a number.
  return <span className="mark" dangerouslySetInnerHTML={{ __html: drawMark(size) }} />;
}
