import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { MadeSource } from '../../features/sources/api.ts';
import { send } from '../api/http.ts';
import { queries } from '../api/queries.ts';
import { Modal } from '../parts/modal.tsx';
import { Refused } from '../sign-in/refused.tsx';
import { keepFreshSecret } from '../source/fresh-secrets.ts';
import { DatabaseFields, databaseBody, noDatabaseWishes } from './database-fields.tsx';
import { texts } from './texts.ts';

const slugShape = /^[a-z][a-z0-9-]{0,39}$/;
const own = 'api';
const query = 'postgres-query';

function slugOf(name: string): string {
  const plain = name.normalize('NFKD').toLowerCase();
  return plain
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 40);
}

/** What sends, and what it is called; everything else stands on the page of the source, step by step. */
export function NewSource({ close }: { close: () => void }) {
  const navigate = useNavigate();
  const client = useQueryClient();
  const connectors = useQuery(queries.connectors());
  const tools = connectors.data?.items ?? [];
  const [kind, setKind] = useState(own);
  const [ownName, setOwnName] = useState<string | null>(null);
  const [ownSlug, setOwnSlug] = useState<string | null>(null);
  const [account, setAccount] = useState('');
  const [creates, setCreates] = useState<boolean | null>(null);
  const [database, setDatabase] = useState(noDatabaseWishes);
  const info = tools.find((one) => one.tool === kind);
  // What has no maker has no name to propose.
  const named = info && !info.mapping && info.tool !== 'cloudevents' ? info : null;
  const name = ownName ?? named?.name ?? '';
  const slug = ownSlug ?? (ownName === null && named ? named.tool : slugOf(name));
  // Names in a tool are mostly numbers; those in JSON of one's own are as people are called.
  const createsPeople = creates ?? (!info || info.mapping || info.tool === 'cloudevents');
  const wrong = slug !== '' && !slugShape.test(slug);
  const create = useMutation({
    mutationFn: (): Promise<Partial<MadeSource>> =>
      kind === query
        ? send('POST', '/v1/database-sources', { slug, name: name.trim(), ...databaseBody(database) })
        : send<MadeSource>('POST', '/v1/sources', {
            slug,
            name: name.trim(),
            kind,
            createsPeople,
            ...(info?.account ? { account: account.trim() } : {}),
          }),
    onSuccess: async ({ secret }) => {
      if (secret) keepFreshSecret(slug, secret.secret);
      await client.invalidateQueries({ queryKey: ['sources'] });
      close();
      await navigate({ to: '/source/$slug', params: { slug } });
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
          <label htmlFor="source-kind">{texts.sender}</label>
          <select
            id="source-kind"
            className="input"
            value={kind}
            onChange={(event) => setKind(event.target.value)}
          >
            <option value={own}>{texts.senderOwn}</option>
            <option value={query}>{texts.senderDatabase}</option>
            {tools.length > 0 ? (
              <optgroup label={texts.senderTools}>
                {tools.map((one) => (
                  <option key={one.tool} value={one.tool}>
                    {one.name}
                  </option>
                ))}
              </optgroup>
            ) : null}
          </select>
        </div>
        <div className="field">
          <label htmlFor="source-name">{texts.sourceName}</label>
          <input
            id="source-name"
            className="input"
            value={name}
            maxLength={80}
            required
            onChange={(event) => setOwnName(event.target.value)}
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
        {info && info.account !== null ? (
          <div className="field">
            <label htmlFor="source-account">{texts.account(info.account)}</label>
            <input
              id="source-account"
              className="input"
              value={account}
              maxLength={256}
              required
              aria-describedby="source-account-hint"
              onChange={(event) => setAccount(event.target.value)}
            />
            <p id="source-account-hint" className="hint">
              {texts.accountHint}
            </p>
          </div>
        ) : null}
        {kind === query ? (
          <DatabaseFields wishes={database} set={setDatabase} />
        ) : (
          <div className="field">
            <label className="row">
              <input
                type="checkbox"
                checked={createsPeople}
                onChange={(event) => setCreates(event.target.checked)}
              />{' '}
              {texts.createsPeople}
            </label>
            <p className="hint">{texts.createsPeopleHint}</p>
          </div>
        )}
        <Refused error={create.error} retry={() => create.mutate()} />
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
