import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { Account } from '../../../features/sign-in/api.ts';
import { send } from '../../api/http.ts';
import { CopyButton } from '../../parts/copy-button.tsx';
import { Modal } from '../../parts/modal.tsx';
import { Wrong } from '../../parts/wrong.tsx';
import { Field } from '../field.tsx';
import { Refused } from '../refused.tsx';
import { texts } from '../texts.ts';
import { QrCode } from './qr-code.tsx';

const path = '/v1/account/second-factor';

export function SecondFactor({ account }: { account: Account }) {
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const refresh = () => client.invalidateQueries({ queryKey: ['account'] });
  const begin = useMutation({
    mutationFn: () => send<{ secret: string; uri: string }>('POST', path),
    onSuccess: () => setOpen(true),
  });
  const end = useMutation({ mutationFn: () => send<void>('DELETE', path), onSuccess: refresh });
  const close = (): void => {
    setOpen(false);
    void refresh();
  };
  return (
    <section className="card setting" aria-labelledby="second-factor">
      <h2 id="second-factor">{texts.secondTitle}</h2>
      <p className="soft">
        {account.secondFactor ? texts.secondOn(account.secondFactor.recoveryCodes) : texts.secondOff}
      </p>
      <Refused error={begin.error} retry={() => begin.mutate()} />
      <Refused error={end.error} retry={() => end.mutate()} />
      <div className="row">
        {account.secondFactor ? (
          <button
            type="button"
            className="button bad"
            onClick={() => window.confirm(texts.secondEndAsk) && end.mutate()}
          >
            {texts.secondEnd}
          </button>
        ) : (
          <button type="button" className="button" onClick={() => begin.mutate()} disabled={begin.isPending}>
            {texts.secondBegin}
          </button>
        )}
      </div>
      {open && begin.data ? <SetUp {...begin.data} close={close} /> : null}
    </section>
  );
}

function SetUp({ secret, uri, close }: { secret: string; uri: string; close: () => void }) {
  const [code, setCode] = useState('');
  const confirm = useMutation({
    mutationFn: () => send<{ recoveryCodes: string[] }>('POST', `${path}/confirm`, { code: code.trim() }),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    confirm.mutate();
  };
  if (confirm.data) {
    const codes = confirm.data.recoveryCodes;
    return (
      <Modal kind="dialog" label={texts.recoveryTitle} close={close}>
        <div className="stack">
          <p className="soft">{texts.recovery}</p>
          <ul className="recovery">
            {codes.map((one) => (
              <li key={one}>
                <code>{one}</code>
              </li>
            ))}
          </ul>
          <div className="row">
            <CopyButton text={codes.join('\n')} label={texts.copyCodes} />
            <button type="button" className="button primary" onClick={close}>
              {texts.recoveryDone}
            </button>
          </div>
        </div>
      </Modal>
    );
  }
  return (
    <Modal kind="dialog" label={texts.secondTitle} close={close}>
      <form className="stack" onSubmit={submit}>
        <p className="soft">{texts.secondScan}</p>
        <QrCode text={uri} label={texts.secondQr} />
        <p className="small">
          {texts.secondKey}: <code className="secret">{secret}</code>
        </p>
        <Field
          label={texts.code}
          inputMode="numeric"
          autoComplete="one-time-code"
          required
          value={code}
          set={setCode}
        />
        <Wrong error={confirm.error} />
        <div className="row">
          <button type="submit" className="button primary" disabled={confirm.isPending}>
            {texts.secondConfirm}
          </button>
        </div>
      </form>
    </Modal>
  );
}
