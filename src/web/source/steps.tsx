import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { Hook, MadeSecret } from '../../features/hooks/api.ts';
import { send } from '../api/http.ts';
import { queries } from '../api/queries.ts';
import { CodeBlock } from '../parts/code-block.tsx';
import { CopyButton } from '../parts/copy-button.tsx';
import { Refused } from '../sign-in/refused.tsx';
import { texts as toolTexts } from '../tools/texts.ts';
import { forgetFreshSecret, freshSecret, keepFreshSecret } from './fresh-secrets.ts';
import { texts } from './texts.ts';

type Shown = 'address' | 'secret' | 'address with secret' | 'sample';
const guides: Readonly<Record<string, readonly string[]>> = toolTexts.steps;

/** What to click there, with what is to be copied beside it. */
export function Steps({ slug, hook, isDone }: { slug: string; hook: Hook; isDone: boolean }) {
  const steps = guides[hook.tool] ?? [];
  // Open while it is needed; whoever opens or closes it has the last word.
  const [isOpen, setOpen] = useState(!isDone);
  return (
    <details className="card steps" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h2>{texts.steps(hook.toolName)}</h2>
      </summary>
      {hook.account ? <p className="small soft">{texts.account(hook.account)}</p> : null}
      <ol>
        {steps.map((step) => {
          const [, text = step, shown] = /^(.*?)(?: \[([a-z ]+)\])?$/s.exec(step) ?? [];
          return (
            <li key={step}>
              <p>{text}</p>
              {shown ? <Given slug={slug} hook={hook} shown={shown as Shown} /> : null}
            </li>
          );
        })}
      </ol>
    </details>
  );
}

function Given({ slug, hook, shown }: { slug: string; hook: Hook; shown: Shown }) {
  const address = `${location.origin}${hook.path}`;
  const secret = freshSecret(slug);
  if (shown === 'secret') return <Secret slug={slug} hook={hook} />;
  if (shown === 'sample') return <CodeBlock text={sampleFor(address, secret)} label={texts.sample} />;
  const isWhole = shown === 'address' || secret === undefined;
  const text = shown === 'address' ? address : `${address}?secret=${secret ?? '…'}`;
  return (
    <div className="given">
      <code>{text}</code>
      <CopyButton text={text} label={texts.copyAddress} />
      {isWhole && shown !== 'address' ? <Secret slug={slug} hook={hook} /> : null}
    </div>
  );
}

function Secret({ slug, hook }: { slug: string; hook: Hook }) {
  const connectors = useQuery(queries.connectors());
  const info = connectors.data?.items.find((one) => one.tool === hook.tool);
  const secret = freshSecret(slug);
  if (!info) return null;
  if (info.secret === 'theirs') return <TheirSecret slug={slug} hook={hook} name={info.secretName} />;
  if (secret === undefined) return <OurSecretAgain slug={slug} hook={hook} />;
  return (
    <div className="given">
      <code>{secret}</code>
      <CopyButton text={secret} label={texts.copySecret} />
      <p className="hint">{texts.secretOnce}</p>
    </div>
  );
}

const secretsOf = (slug: string): string => `/v1/sources/${encodeURIComponent(slug)}/secrets`;

function OurSecretAgain({ slug, hook }: { slug: string; hook: Hook }) {
  const client = useQueryClient();
  const make = useMutation({
    mutationFn: () => send<MadeSecret>('POST', secretsOf(slug), {}),
    onSuccess: ({ secret }) => {
      forgetFreshSecret(slug);
      keepFreshSecret(slug, secret);
      return client.invalidateQueries({ queryKey: ['sources'] });
    },
  });
  const [first] = hook.secrets;
  return (
    <div className="given">
      <p className="small">{first ? texts.secretEnds(first.hint) : texts.noSecret}</p>
      {hook.secrets.length < 2 ? (
        <button type="button" className="button" disabled={make.isPending} onClick={() => make.mutate()}>
          {texts.makeSecret}
        </button>
      ) : null}
      <Refused error={make.error} retry={() => make.mutate()} />
    </div>
  );
}

function TheirSecret({ slug, hook, name }: { slug: string; hook: Hook; name: string }) {
  const client = useQueryClient();
  const [text, setText] = useState('');
  const save = useMutation({
    mutationFn: () => send<MadeSecret>('POST', secretsOf(slug), { secret: text.trim() }),
    onSuccess: () => {
      setText('');
      return client.invalidateQueries({ queryKey: ['sources'] });
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form className="given" onSubmit={submit}>
      {hook.secrets.map(({ id, hint }) => (
        <p key={id} className="small state won">
          {texts.entered(hint)}
        </p>
      ))}
      {hook.secrets.length < 2 ? (
        <div className="field">
          <label htmlFor="step-secret">{name}</label>
          <textarea
            id="step-secret"
            className="input"
            rows={1}
            required
            minLength={8}
            autoComplete="off"
            spellCheck={false}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <Refused error={save.error} retry={() => save.mutate()} />
          <button type="submit" className="button" disabled={save.isPending}>
            {texts.saveSecret}
          </button>
        </div>
      ) : null}
    </form>
  );
}

/** A whole request: paste it, and something comes. */
function sampleFor(address: string, secret = '…'): string {
  const body = { article: { id: 'A-17', title: texts.sampleTitle }, writer: 'ana@example.com' };
  return [
    `curl -sS '${address}' \\`,
    `  -H 'X-Smallwins-Secret: ${secret}' \\`,
    `  -H 'Content-Type: application/json' \\`,
    `  -d '${JSON.stringify(body)}'`,
  ].join('\n');
}
