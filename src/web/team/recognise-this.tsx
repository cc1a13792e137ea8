import { useQueryClient } from '@tanstack/react-query';
import type { PersonCard } from '../../features/people/api.ts';
import { queries } from '../api/queries.ts';
import { Icon } from '../parts/icon.tsx';
import { openRecognise } from '../recognise/open.ts';
import { texts } from './texts.ts';

const evidenceMax = 3;

/** Opens the sheet for somebody, pointing at what it is about; nothing is sent by it. */
export function RecogniseThis(props: {
  person: PersonCard;
  awardId: string | null;
  evidence?: readonly number[];
}) {
  const { person, awardId, evidence } = props;
  const client = useQueryClient();
  const begin = async (): Promise<void> => {
    // Without the award's events the sheet opens all the same.
    const seqs = evidence?.length || awardId === null ? evidence : await eventsOf(awardId);
    openRecognise({ handle: person.handle, evidence: seqs ?? [] });
  };
  const eventsOf = async (id: string): Promise<number[]> => {
    const award = await client.fetchQuery(queries.award(id)).catch(() => null);
    const counted = award?.receipt.events.filter(({ use }) => use === 'counted' || use === 'provisional');
    return (counted ?? []).flatMap(({ seq }) => seq ?? []).slice(0, evidenceMax);
  };
  return (
    <button type="button" className="link-button small" onClick={() => void begin()}>
      <Icon name="recognise" size={16} /> {texts.recognise}
      <span className="hidden-text">
        {' '}
        <bdi>{person.name}</bdi>
      </span>
    </button>
  );
}
