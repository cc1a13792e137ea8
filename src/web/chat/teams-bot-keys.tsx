import { KeysForm } from './keys-form.tsx';
import { texts } from './texts.ts';

/** The three things that Azure shows. */
export function TeamsBotKeys({ onDone }: { onDone?: () => void }) {
  const keys = [
    { name: 'appId', label: texts.appId, hint: texts.appIdHint, isSecret: false },
    { name: 'tenantId', label: texts.tenantId, hint: texts.tenantIdHint, isSecret: false },
    { name: 'clientSecret', label: texts.clientSecret, hint: texts.clientSecretHint, isSecret: true },
  ];
  return <KeysForm tool="teams-bot" keys={keys} connecting={texts.botConnecting} onDone={onDone} />;
}
