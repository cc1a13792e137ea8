import { formatNumber } from '../clock/format.ts';

export function FileSize({ bytes }: { bytes: number }) {
  const text =
    bytes < 1_000_000
      ? `${formatNumber(Math.ceil(bytes / 1000))} kB`
      : `${formatNumber(Math.round(bytes / 100_000) / 10)} MB`;
  return <span className="small faint tabular">{text}</span>;
}
