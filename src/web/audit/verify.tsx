import { useMutation } from '@tanstack/react-query';
import type { AuditVerification } from '../../features/audit/api.ts';
import { get } from '../api/http.ts';
import { CopyButton } from '../parts/copy-button.tsx';
import { Icon } from '../parts/icon.tsx';
import { texts } from './texts.ts';

/** Walks the chain on demand, and says the head to keep elsewhere. */
export function Verify() {
  const verify = useMutation({ mutationFn: () => get<AuditVerification>('/v1/audit/verification') });
  const found = verify.data;
  return (
    <section className="card audit-verify" aria-label={texts.verify}>
      <button type="button" className="button" disabled={verify.isPending} onClick={() => verify.mutate()}>
        <Icon name="checks" size={16} /> {verify.isPending ? texts.verifying : texts.verify}
      </button>
      <div role="status" className="audit-found">
        {found?.fault ? (
          <>
            <p className="wrong">{texts.broken(found.fault.number, found.fault.why)}</p>
            <p className="small soft">{texts.brokenHint}</p>
          </>
        ) : found ? (
          <p className="audit-holds">
            <Icon name="done" size={18} /> {texts.holds(found.entries)}
          </p>
        ) : (
          <p className="small faint">{texts.headHint}</p>
        )}
        {verify.error ? <p className="wrong small">{verify.error.message}</p> : null}
      </div>
      {found && found.entries > 0 && !found.fault ? (
        <div className="audit-head">
          <code>{`${found.head.number}:${found.head.hash}`}</code>
          <CopyButton text={`${found.head.number}:${found.head.hash}`} label={texts.copyHead} />
          <p className="small faint">{texts.headHint}</p>
        </div>
      ) : null}
    </section>
  );
}
