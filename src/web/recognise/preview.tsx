import { badgeOfValue } from '../../domain/recognition/values.ts';
import type { Audience, ValueCard } from '../../features/recognitions/api.ts';
import { formatList } from '../clock/format.ts';
import { Badge } from '../parts/badge.tsx';
import { useSession } from '../session/session.ts';
import { OnlyNamed } from './only-named.tsx';
import { texts } from './texts.ts';
import type { Chosen } from './who-field.tsx';

/** The entry as the feed will show it. */
export function Preview(props: {
  who: readonly Chosen[];
  value: ValueCard | null;
  what: string;
  effect: string;
  audience: Audience;
}) {
  const { who, value, what, effect, audience } = props;
  const giver = useSession()?.person?.name ?? '';
  if (who.length === 0 || !value) return null;
  return (
    <section className="preview-entry" aria-label={texts.preview}>
      <p className="eyebrow">{texts.preview}</p>
      <div className="card">
        <Badge badge={badgeOfValue(value)} size={44} />
        <div>
          <p>
            <strong>{giver}</strong> <span className="soft">{texts.recognised}</span>{' '}
            <strong>{formatList(who.map((one) => one.name))}</strong>{' '}
            <span className="soft">{texts.forWhat}</span> {value.name}
          </p>
          <p className="recognition-what" dir="auto">
            {what.trim() || <span className="faint">{texts.previewEmpty}</span>}
          </p>
          {effect.trim() ? (
            <p className="recognition-effect" dir="auto">
              {effect.trim()}
            </p>
          ) : null}
          {audience === 'named' ? <OnlyNamed /> : null}
        </div>
      </div>
    </section>
  );
}
