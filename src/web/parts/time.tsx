import { formatInstant, type When } from '../clock/format.ts';
import { useZone } from '../session/zone.ts';

/** An instant in the person's zone; the full date is one hover away. */
export function Time({ at, when = 'dayTime', zone }: { at: string; when?: When; zone?: string | undefined }) {
  const own = useZone();
  const shown = zone ?? own;
  return (
    <time dateTime={at} title={formatInstant(at, 'full', shown)} className="tabular">
      {formatInstant(at, when, shown)}
    </time>
  );
}
