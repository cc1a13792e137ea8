import { Avatar } from '../parts/avatar.tsx';
import { Icon } from '../parts/icon.tsx';
import { openRecognise } from '../recognise/open.ts';
import { useSession } from '../session/session.ts';
import { texts } from './texts.ts';

/** Where one reads what others said, one's own word is a touch away. */
export function GiveBox() {
  const person = useSession()?.person;
  if (!person) return null;
  return (
    <button type="button" className="give-box card no-print" onClick={() => openRecognise()}>
      <Avatar name={person.name} />
      <span>{texts.give}</span>
      <Icon name="recognise" size={18} />
    </button>
  );
}
