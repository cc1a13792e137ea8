import { Icon } from '../parts/icon.tsx';
import { texts } from './texts.ts';

/** That what is read here is for the people named in it alone. */
export function OnlyNamed() {
  return (
    <span className="chip only-named">
      <Icon name="privacy" size={14} /> {texts.audiences.named}
    </span>
  );
}
