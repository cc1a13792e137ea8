import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { send } from '../api/http.ts';
import { Modal } from '../parts/modal.tsx';
import { texts } from './texts.ts';

const slugShape = /^[a-z][a-z0-9-]{0,39}$/;

function slugOf(name: string): string {
  const plain = name.normalize('NFKD').toLowerCase();
  return plain
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 40);
}

export function NewSource({ close, made }: { close: () => void; made: (slug: string) => void }) {
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [ownSlug, setOwnSlug] = useState<string | null>(null);
  const slug = ownSlug ?? slugOf(name);
  const wrong = slug !== '' && !slugShape.test(slug);
  const create = useMutation({
    mutationFn: () => send<unknown>('POST', '/v1/sources', { slug, name: name.trim() }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['sources'] });
      made(slug);
      close();
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (slugShape.test(slug) && name.trim()) create.mutate();
  };
  return (
    <Modal kind="dialog" label={texts.add} close={close}>
      <form className="stack" onSubmit={submit}>
        <div className="field">
          <label htmlFor="source-name">{texts.sourceName}</label>
          <input
            id="source-name"
            className="input"
            value={name}
            maxLength={80}
            required
            onChange={(event) => setName(event.target.value)}
          />
          <p className="hint">{texts.sourceNameHint}</p>
        </div>
        <div className="field">
          <label htmlFor="source-slug">{texts.slug}</label>
          <input
            id="source-slug"
            className="input"
            value={slug}
            required
            aria-invalid={wrong}
            aria-describedby="source-slug-hint"
            onChange={(event) => setOwnSlug(event.target.value)}
          />
          <p id="source-slug-hint" className={wrong ? 'wrong' : 'hint'}>
            {wrong ? texts.slugWrong : texts.slugHint}
          </p>
        </div>
        {create.error ? (
          <p role="alert" className="field wrong">
            {create.error.message}
          </p>
        ) : null}
        <div className="row">
          <button type="submit" className="button primary" disabled={create.isPending || wrong}>
            {texts.make}
          </button>
          <button type="button" className="button quiet" onClick={close}>
            {texts.cancel}
          </button>
        </div>
      </form>
    </Modal>
  );
}
