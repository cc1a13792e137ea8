import type { ImportView } from '../../features/imports/api.ts';
import { locale } from '../language/locale.ts';
import { texts } from './texts.ts';

const percent = new Intl.NumberFormat(locale, { style: 'percent' });

export function ProgressBar({ view }: { view: ImportView }) {
  const share = view.bytesTotal > 0 ? Math.min(1, view.bytesDone / view.bytesTotal) : 0;
  const text = texts.progress(percent.format(share));
  return (
    <div className="progress">
      <progress max={1} value={share} aria-label={view.name}>
        {text}
      </progress>
      <span className="small tabular soft">{text}</span>
    </div>
  );
}
