import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { SignOn } from '../../features/sign-in/sso/api.ts';
import { get } from '../api/http.ts';
import { Answer } from '../parts/answer.tsx';
import { CopyButton } from '../parts/copy-button.tsx';
import { Icon } from '../parts/icon.tsx';
import { Page } from '../parts/page.tsx';
import { SettingsForm } from './settings-form.tsx';
import { texts } from './texts.ts';
import '../sign-in/sign-in.css';
import './sign-on.css';

export function SingleSignOnScreen() {
  const signOn = useQuery({
    queryKey: ['single-sign-on'],
    queryFn: ({ signal }) => get<SignOn>('/v1/single-sign-on', signal),
  });
  const above = (
    <Link to="/members" className="sign-on-back small">
      <Icon name="back" size={14} /> {texts.toMembers}
    </Link>
  );
  return (
    <Page title={texts.title} lead={texts.lead} width="narrow" above={above}>
      <Answer query={signOn} heights={[180, 320, 160]}>
        {(data) => (
          <div className="stack">
            <There signOn={data} />
            <SettingsForm signOn={data} />
          </div>
        )}
      </Answer>
    </Page>
  );
}

/** What is registered at the provider. */
function There({ signOn }: { signOn: SignOn }) {
  const { redirectUri, logoutUri, signInAddress, settings } = signOn;
  return (
    <section className="card setting" aria-labelledby="there">
      <h2 id="there">{texts.thereTitle}</h2>
      {redirectUri && logoutUri ? (
        <>
          <p className="soft">{texts.there}</p>
          <Address label={texts.redirectUri} value={redirectUri} />
          <Address label={texts.logoutUri} value={logoutUri} hint={texts.logoutHint} />
          {settings && signInAddress ? (
            <Address label={texts.addressTitle} value={signInAddress} hint={texts.address} />
          ) : null}
          {settings ? <p className="small soft">{texts.linked(signOn.linked)}</p> : null}
        </>
      ) : (
        <p role="alert">{texts.noAddress}</p>
      )}
    </section>
  );
}

function Address({ label, value, hint }: { label: string; value: string; hint?: string }) {
  return (
    <div className="sign-on-address">
      <p className="small sign-on-label">{label}</p>
      <code className="secret">{value}</code>
      <CopyButton text={value} label={texts.copy} />
      {hint ? <p className="hint small faint">{hint}</p> : null}
    </div>
  );
}
