import type { Today } from '../../features/today/api.ts';
import { ReceiptLink } from '../awards/receipt/receipt-link.tsx';
import { Badge } from '../parts/badge.tsx';
import { Time } from '../parts/time.tsx';
import { texts } from './texts.ts';

/** Private words on one's awards, from whoever leads. */
export function Notes({ notes }: { notes: Today['notes'] }) {
  if (notes.length === 0) return null;
  return (
    <section aria-labelledby="notes">
      <h2 id="notes" className="section-head">
        {texts.notes}
      </h2>
      <ul className="card list">
        {notes.map((note) => (
          <li key={`${note.awardId} ${note.from.handle}`} className="award-row">
            <Badge badge={note.achievement.badge} size={44} />
            <div className="award-text">
              <h3>{texts.noteBy(note.from.name, note.achievement.name)}</h3>
              <p dir="auto">{note.text}</p>
              <p className="small faint">{texts.notePrivate}</p>
            </div>
            <div className="award-side small">
              <span className="faint">
                <Time at={note.at} when="day" />
              </span>
              <ReceiptLink of={{ award: note.awardId }} className="link-button" about={note.achievement.name}>
                {texts.noteAward}
              </ReceiptLink>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
