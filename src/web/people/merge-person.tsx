import { useMutation } from '@tanstack/react-query';
import type { IdentitiesChanged, PersonDetail } from '../../features/directory/api.ts';
import { send } from '../api/http.ts';
import { Modal } from '../parts/modal.tsx';
import { Wrong } from '../parts/wrong.tsx';
import { FindPerson } from './find-person.tsx';
import { texts } from './texts.ts';

export function MergePerson(props: {
  person: PersonDetail;
  close: () => void;
  done: (text: string) => Promise<void>;
}) {
  const { person, close, done } = props;
  const merge = useMutation({
    mutationFn: (from: string) =>
      send<IdentitiesChanged>('POST', `/v1/people/${encodeURIComponent(person.handle)}/merge`, { from }),
    onSuccess: ({ awards }) => done(texts.moves(awards.gained, awards.lost, awards.moved)),
  });
  return (
    <Modal kind="dialog" label={texts.mergeTitle(person.name)} close={close}>
      <div className="stack">
        <p className="soft small">{texts.mergeLead}</p>
        <FindPerson
          label={texts.mergeSearch}
          action={texts.mergeThis}
          without={person.handle}
          busy={merge.isPending}
          choose={({ handle }) => merge.mutate(handle)}
        />
        <Wrong error={merge.error} />
      </div>
    </Modal>
  );
}
