import { useState } from 'react';
import type { ChatConnection, ChatSetup } from '../../features/chat/api.ts';
import { Icon } from '../parts/icon.tsx';
import { ChatState } from './chat-state.tsx';
import { CopiedAddress } from './copied-address.tsx';
import { Disconnect } from './disconnect.tsx';
import { PeopleCard } from './people-card.tsx';
import { TeamsBotKeys } from './teams-bot-keys.tsx';
import { texts } from './texts.ts';

/** Guided: the bot in Azure, the three things it shows, and the app in Teams. */
export function TeamsBotCard({ bot }: { bot: ChatSetup['teams-bot'] }) {
  const { endpoint, connection } = bot;
  return (
    <section className="card setting" aria-labelledby="teams-bot">
      <div>
        <h2 id="teams-bot">{texts.bot}</h2>
        <p className="soft">{connection ? texts.botConnected(connection.account ?? '') : texts.botLead}</p>
      </div>
      {endpoint === null ? <p role="alert">{texts.noAddress}</p> : null}
      {connection === null && endpoint !== null ? <Begin endpoint={endpoint} /> : null}
      {connection === null ? null : <Connected connection={connection} endpoint={endpoint} />}
    </section>
  );
}

function Begin({ endpoint }: { endpoint: string }) {
  return (
    <ol className="chat-steps">
      <li>
        <h3>{texts.botMakeTitle}</h3>
        <ol className="chat-plain-steps soft">
          {texts.botMake.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <CopiedAddress label={texts.endpoint} address={endpoint} />
        <div className="row">
          <a
            className="button"
            href="https://portal.azure.com/#create/Microsoft.AzureBot"
            target="_blank"
            rel="noreferrer"
            title={texts.newTab}
          >
            <Icon name="open" size={16} /> {texts.openAzure}
          </a>
        </div>
      </li>
      <li>
        <h3>{texts.botKeysTitle}</h3>
        <p className="soft">{texts.botKeys}</p>
        <TeamsBotKeys />
      </li>
    </ol>
  );
}

function Connected({ connection, endpoint }: { connection: ChatConnection; endpoint: string | null }) {
  const [renews, setRenews] = useState(false);
  const isGreen = connection.firstRequestAt !== null;
  return (
    <>
      <ChatState connection={connection} name={texts.teamsName} hint={texts.botProblemHint} />
      <div className="stack">
        <div>
          <h3>{texts.botInstallTitle}</h3>
          <p className="soft">{isGreen ? texts.botPlaces(connection.places) : texts.botInstall}</p>
        </div>
        <div className="row">
          <a className="button" href="/v1/chat/teams-bot/app" download>
            <Icon name="save" size={16} /> {texts.botSave}
          </a>
        </div>
        {isGreen || endpoint === null ? null : <CopiedAddress label={texts.endpoint} address={endpoint} />}
      </div>
      {isGreen ? <PeopleCard tool="teams-bot" name={texts.teamsName} /> : null}
      <div className="row">
        <button
          type="button"
          className="button quiet"
          aria-expanded={renews}
          onClick={() => setRenews(!renews)}
        >
          {texts.botRenew}
        </button>
        <Disconnect tool="teams-bot" label={texts.botOff} question={texts.botOffAsk} />
      </div>
      {renews ? <TeamsBotKeys onDone={() => setRenews(false)} /> : null}
    </>
  );
}
