import type { AwardDetail } from '../../features/awards/api.ts';
import { Time } from '../parts/time.tsx';
import { texts } from './texts.ts';

/** Private words on the award, for the two they stand between. */
export function Notes({ notes }: { notes: AwardDetail['notes'] }) {
  if (notes.length === 0) return null;
  return (
    <section>
      <h2>{texts.notes}</h2>
      <ul className="award-notes">
        {notes.map((note) => (
          <li key={`${note.from.handle} ${note.at}`}>
            <p className="small faint">
              {note.mine ? texts.noteTo(note.to.name) : texts.noteFrom(note.from.name)}, <Time at={note.at} />
            </p>
            <p dir="auto">{note.text}</p>
          </li>
        ))}
      </ul>
      <p className="small faint">{texts.notePrivate}</p>
    </section>
  );
}
