import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AccessToken, AccessTokens as Tokens } from '../../features/sign-in/api.ts';
import { get, send } from '../api/http.ts';
import { queries } from '../api/queries.ts';
import { CodeBlock } from '../parts/code-block.tsx';
import { SecretOnce } from '../parts/secret-once.tsx';
import { Time } from '../parts/time.tsx';
import { Wrong } from '../parts/wrong.tsx';
import { texts } from './texts.ts';
import { TokenForm } from './token-form.tsx';
import './assistants.css';

const tokensQuery = queryOptions({
  queryKey: ['access-tokens'],
  queryFn: ({ signal }) => get<Tokens>('/v1/access-tokens', signal),
});

/** By which assistants read as the signed-in person, and draft what they send. */
export function AccessTokens() {
  const view = useQuery(tokensQuery).data;
  const leads = useQuery(queries.session()).data?.roles.some((role) => role !== 'member') ?? false;
  const client = useQueryClient();
  const [isMaking, setMaking] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  const keep = ({ items, url }: Tokens): void => {
    client.setQueryData(tokensQuery.queryKey, { items, url });
  };
  const revoke = useMutation({
    mutationFn: (id: string) => send<Tokens>('DELETE', `/v1/access-tokens/${encodeURIComponent(id)}`),
    onSuccess: keep,
  });
  if (!view) return null;
  return (
    <section className="card setting" aria-labelledby="assistants">
      <h2 id="assistants">{texts.title}</h2>
      <p className="soft">{texts.text}</p>
      {view.items.length > 0 ? (
        <>
          <ul className="session-list">
            {view.items.map((token) => (
              <Row
                key={token.id}
                token={token}
                leads={leads}
                isBusy={revoke.isPending}
                revoke={() => revoke.mutate(token.id)}
              />
            ))}
          </ul>
          <div className="assistant-address">
            <CodeBlock text={view.url} label={texts.address} />
          </div>
          <p className="small faint">{texts.ends}</p>
        </>
      ) : null}
      <Wrong error={revoke.error} />
      {isMaking ? (
        <TokenForm
          leads={leads}
          close={() => setMaking(false)}
          made={({ token, ...tokens }) => {
            keep(tokens);
            setMaking(false);
            setSecret(token);
          }}
        />
      ) : (
        <div className="row">
          <button type="button" className="button" onClick={() => setMaking(true)}>
            {texts.make}
          </button>
        </div>
      )}
      {secret === null ? null : (
        <SecretOnce
          secret={secret}
          says={{ title: texts.onceTitle, once: texts.once, copy: texts.copy, done: texts.done }}
          close={() => setSecret(null)}
        />
      )}
    </section>
  );
}

interface RowProps {
  token: AccessToken;
  leads: boolean;
  isBusy: boolean;
  revoke: () => void;
}

function Row({ token, leads, isBusy, revoke }: RowProps) {
  return (
    <li className="spread">
      <span className="assistant-token">
        <span>
          <bdi>{token.name}</bdi> <code className="small faint">{`…${token.prefix}…`}</code>
        </span>
        {leads ? <span className="small soft">{texts[token.sight]}</span> : null}
        <span className="small faint">
          {token.lastUsedAt ? (
            <>
              {texts.lastUsed} <Time at={token.lastUsedAt} />
            </>
          ) : (
            texts.neverUsed
          )}
          {' · '}
          {texts.until} <Time at={token.expiresAt} when="date" />
        </span>
      </span>
      <button type="button" className="link-button bad" disabled={isBusy} onClick={revoke}>
        {texts.revoke}
        <span className="hidden-text"> {token.name}</span>
      </button>
    </li>
  );
}
