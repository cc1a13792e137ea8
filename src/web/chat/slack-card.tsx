import { useState } from 'react';
import type { ChatConnection, ChatSetup } from '../../features/chat/api.ts';
import { CodeBlock } from '../parts/code-block.tsx';
import { CopyButton } from '../parts/copy-button.tsx';
import { Icon } from '../parts/icon.tsx';
import { ChatState } from './chat-state.tsx';
import { CopiedAddress } from './copied-address.tsx';
import { Disconnect } from './disconnect.tsx';
import { PeopleCard } from './people-card.tsx';
import { Sharing } from './sharing.tsx';
import { SlackKeys } from './slack-keys.tsx';
import { texts } from './texts.ts';

/** Guided: what to click at Slack, what to bring back, and whether it works. */
export function SlackCard({ slack }: { slack: ChatSetup['slack'] }) {
  const { manifest, requestUrl, connection } = slack;
  return (
    <section className="card setting" aria-labelledby="slack">
      <div>
        <h2 id="slack">{texts.slack}</h2>
        <p className="soft">
          {connection ? texts.connected(connection.account ?? texts.slack) : texts.slackLead}
        </p>
      </div>
      {manifest === null || requestUrl === null ? <p role="alert">{texts.noAddress}</p> : null}
      {connection === null && manifest !== null ? <Begin manifest={manifest} /> : null}
      {connection !== null ? <Connected connection={connection} requestUrl={requestUrl} /> : null}
    </section>
  );
}

function Begin({ manifest }: { manifest: string }) {
  return (
    <ol className="chat-steps">
      <li>
        <h3>{texts.makeTitle}</h3>
        <p className="soft">{texts.make}</p>
        <div className="row">
          <a
            className="button"
            href="https://api.slack.com/apps?new_app=1"
            target="_blank"
            rel="noreferrer"
            title={texts.newTab}
          >
            <Icon name="open" size={16} /> {texts.openSlack}
          </a>
          <CopyButton text={manifest} label={texts.copyManifest} />
          <button
            type="button"
            className="button quiet"
            onClick={() => saveText('smallwins-slack.json', manifest)}
          >
            <Icon name="save" size={16} /> {texts.saveManifest}
          </button>
        </div>
        <details className="chat-manifest">
          <summary>{texts.manifest}</summary>
          <CodeBlock text={manifest} label={texts.manifest} />
        </details>
      </li>
      <li>
        <h3>{texts.keysTitle}</h3>
        <p className="soft">{texts.keys}</p>
        <SlackKeys />
      </li>
    </ol>
  );
}

function Connected({ connection, requestUrl }: { connection: ChatConnection; requestUrl: string | null }) {
  const [renews, setRenews] = useState(false);
  const isGreen = connection.firstRequestAt !== null;
  return (
    <>
      <ChatState connection={connection} name={texts.slack} hint={texts.problemHint} />
      {isGreen || requestUrl === null ? null : (
        <div className="stack">
          <h3>{texts.firstTitle}</h3>
          <p className="soft">{texts.first}</p>
          <CopiedAddress label={texts.address} address={requestUrl} />
        </div>
      )}
      <Sharing tool="slack" connection={connection} />
      <PeopleCard tool="slack" name={texts.slack} />
      <div className="row">
        <button
          type="button"
          className="button quiet"
          aria-expanded={renews}
          onClick={() => setRenews(!renews)}
        >
          {texts.renew}
        </button>
        <Disconnect tool="slack" label={texts.off} question={texts.offAsk} />
      </div>
      {renews ? <SlackKeys onDone={() => setRenews(false)} /> : null}
    </>
  );
}

function saveText(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
