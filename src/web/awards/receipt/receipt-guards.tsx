import type { Receipt } from '../../../features/awards/api.ts';
import { formatNumber } from '../../clock/format.ts';
import { locale } from '../../language/locale.ts';
import { texts } from '../texts.ts';

const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });

/** `needed` up to 1 is a ratio; above, a plain number. */
const neededText = (needed: number): string => (needed <= 1 ? percent.format(needed) : formatNumber(needed));

export function ReceiptGuards({ guards }: { guards: Receipt['guards'] }) {
  if (guards.length === 0) return null;
  return (
    <section>
      <h2>{texts.guards}</h2>
      <ul className="receipt-events">
        {guards.map((guard) => (
          <li key={guard.text}>
            <span className="receipt-guard">{guard.text}</span>
            <span className={`state ${guard.met ? 'won' : 'wait'}`}>
              {guard.met ? texts.met : texts.open}
            </span>
            <span className="small soft receipt-reason tabular">
              {texts.ofNeeded(formatNumber(guard.of), formatNumber(guard.to), neededText(guard.needed))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
