import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { PersonDetail } from '../../features/directory/api.ts';
import { send } from '../api/http.ts';
import { FormEnd } from '../parts/form-end.tsx';
import { Modal } from '../parts/modal.tsx';
import { TextField } from './text-field.tsx';
import { factHints, factNames, texts } from './texts.ts';

const fields = ['team', 'role', 'zone'] as const;

export function NewPerson({ close }: { close: () => void }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [values, setValues] = useState<Record<string, string>>({});
  const set = (name: string) => (value: string) => setValues({ ...values, [name]: value });
  const make = useMutation({
    mutationFn: () => {
      const given = Object.entries(values).filter(([, value]) => value.trim() !== '');
      return send<PersonDetail>('POST', '/v1/people', Object.fromEntries(given));
    },
    onSuccess: async ({ handle }) => {
      await client.invalidateQueries({ queryKey: ['people'] });
      await navigate({ to: '/people/$handle/facts', params: { handle } });
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    make.mutate();
  };
  return (
    <Modal kind="dialog" label={texts.add} close={close}>
      <form className="stack" onSubmit={submit}>
        <TextField
          id="new-handle"
          label={texts.handle}
          hint={texts.handleHint}
          required
          set={set('handle')}
          value={values['handle'] ?? ''}
        />
        <TextField id="new-name" label={texts.name} set={set('name')} value={values['name'] ?? ''} />
        <TextField id="new-email" label={texts.email} set={set('email')} value={values['email'] ?? ''} />
        <div className="fact-fields">
          {fields.map((name) => (
            <TextField
              key={name}
              id={`new-${name}`}
              label={factNames[name] ?? name}
              placeholder={factHints[name]}
              set={set(name)}
              value={values[name] ?? ''}
            />
          ))}
        </div>
        <FormEnd of={make} submit={texts.make} cancel={texts.cancel} close={close} />
      </form>
    </Modal>
  );
}
