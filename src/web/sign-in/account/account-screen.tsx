import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Account } from '../../../features/sign-in/api.ts';
import { send } from '../../api/http.ts';
import { AccessTokens } from '../../assistants/access-tokens.tsx';
import { HideSetting } from '../../boards/hide-setting.tsx';
import { LanguageChoice } from '../../language/language-choice.tsx';
import { texts as languageTexts } from '../../language/texts.ts';
import { Answer } from '../../parts/answer.tsx';
import { Page } from '../../parts/page.tsx';
import { YourData } from '../../privacy/your-data.tsx';
import { Field } from '../field.tsx';
import { signInQueries } from '../queries.ts';
import { Refused } from '../refused.tsx';
import { texts } from '../texts.ts';
import { Passkeys } from './passkeys.tsx';
import { SecondFactor } from './second-factor.tsx';
import { SessionList } from './session-list.tsx';
import { SignOnLink } from './sign-on-link.tsx';
import '../sign-in.css';

/** How the signed-in person signs in. */
export function AccountScreen() {
  const account = useQuery(signInQueries.account());
  return (
    <Page title={texts.accountTitle} lead={texts.accountLead} width="narrow">
      <ConfirmEmail />
      <Answer query={account} heights={[120, 120, 120]}>
        {(data) => (
          <div className="stack">
            <Email account={data} />
            <Password account={data} />
            <SignOnLink account={data} />
            <Passkeys account={data} />
            <SecondFactor account={data} />
            <section className="card setting" aria-labelledby="language">
              <h2 id="language">{languageTexts.label}</h2>
              <LanguageChoice />
            </section>
            <SessionList />
            <AccessTokens />
            <HideSetting />
          </div>
        )}
      </Answer>
      <div className="account-data">
        <YourData />
      </div>
    </Page>
  );
}

/** The link in the mail leads here. */
function ConfirmEmail() {
  const { email: token } = useSearch({ from: '/account' });
  const client = useQueryClient();
  const confirm = useMutation({
    mutationFn: () => send<Account>('POST', '/v1/account/email/confirm', { token }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['account'] }),
  });
  const asked = useRef(false);
  const { mutate } = confirm;
  useEffect(() => {
    if (token === undefined || asked.current) return;
    asked.current = true;
    mutate();
  }, [token, mutate]);
  return (
    <>
      {confirm.isSuccess ? <p role="status">{texts.saved}</p> : null}
      <Refused error={confirm.error} retry={() => confirm.mutate()} />
    </>
  );
}

function Email({ account }: { account: Account }) {
  const [email, setEmail] = useState(account.email ?? '');
  const client = useQueryClient();
  const save = useMutation({
    mutationFn: () => send<Account | { sent: true }>('PUT', '/v1/account/email', { email }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['account'] }),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save.mutate();
  };
  const isSent = save.data !== undefined && 'sent' in save.data;
  return (
    <form className="card setting" onSubmit={submit}>
      <h2>{texts.emailTitle}</h2>
      {account.email === null ? <p className="soft">{texts.noEmail}</p> : null}
      <Field label={texts.email} type="email" autoComplete="email" required value={email} set={setEmail} />
      <Refused error={save.error} retry={() => save.mutate()} />
      <div className="row">
        <button type="submit" className="button" disabled={save.isPending || email === account.email}>
          {texts.saveEmail}
        </button>
        {save.isSuccess ? (
          <span role="status" className="small soft">
            {isSent ? texts.confirmSent : texts.saved}
          </span>
        ) : null}
      </div>
    </form>
  );
}

function Password({ account }: { account: Account }) {
  const [password, setPassword] = useState('');
  const client = useQueryClient();
  const save = useMutation({
    mutationFn: () => send<Account>('PUT', '/v1/account/password', { password }),
    onSuccess: () => {
      setPassword('');
      void client.invalidateQueries({ queryKey: ['account'] });
      void client.invalidateQueries({ queryKey: ['sessions'] });
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form className="card setting" onSubmit={submit}>
      <h2>{texts.passwordTitle}</h2>
      <p className="soft">{account.hasPassword ? texts.hasPassword : texts.hasNoPassword}</p>
      <Field
        label={texts.newPassword}
        hint={texts.passwordHint}
        type="password"
        autoComplete="new-password"
        required
        minLength={12}
        maxLength={256}
        value={password}
        set={setPassword}
      />
      <Refused error={save.error} retry={() => save.mutate()} />
      <div className="row">
        <button type="submit" className="button" disabled={save.isPending}>
          {texts.savePassword}
        </button>
        {save.isSuccess ? (
          <span role="status" className="small soft">
            {texts.saved}
          </span>
        ) : null}
      </div>
    </form>
  );
}
