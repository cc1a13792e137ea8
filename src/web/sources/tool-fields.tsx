import type { ConnectorInfo } from '../../features/hooks/api.ts';
import { texts } from './texts.ts';

export interface ToolWishes {
  readonly account: string;
  readonly secret: string;
  readonly mapping: string;
}

/** What a tool's source needs beside its name. */
export function ToolFields(props: {
  info: ConnectorInfo;
  wishes: ToolWishes;
  set: (wishes: ToolWishes) => void;
}) {
  const { info, wishes, set } = props;
  return (
    <>
      {info.account === null ? null : (
        <div className="field">
          <label htmlFor="source-account">{texts.account(info.account)}</label>
          <input
            id="source-account"
            className="input"
            value={wishes.account}
            maxLength={256}
            required
            aria-describedby="source-account-hint"
            onChange={(event) => set({ ...wishes, account: event.target.value })}
          />
          <p id="source-account-hint" className="hint">
            {texts.accountHint}
          </p>
        </div>
      )}
      {info.secret === 'theirs' ? (
        <div className="field">
          <label htmlFor="source-secret">{texts.theirSecret(info.secretName)}</label>
          <textarea
            id="source-secret"
            className="input"
            rows={2}
            value={wishes.secret}
            autoComplete="off"
            spellCheck={false}
            minLength={8}
            aria-describedby="source-secret-hint"
            onChange={(event) => set({ ...wishes, secret: event.target.value })}
          />
          <p id="source-secret-hint" className="hint">
            {texts.theirSecretHint}
          </p>
        </div>
      ) : (
        <p className="small soft">{texts.ourSecretHint}</p>
      )}
      {info.mapping ? (
        <div className="field">
          <label htmlFor="source-mapping">{texts.mapping}</label>
          <textarea
            id="source-mapping"
            className="input source-yaml"
            rows={6}
            value={wishes.mapping}
            spellCheck={false}
            aria-describedby="source-mapping-hint"
            onChange={(event) => set({ ...wishes, mapping: event.target.value })}
          />
          <p id="source-mapping-hint" className="hint">
            {texts.mappingHint}
          </p>
        </div>
      ) : null}
    </>
  );
}
