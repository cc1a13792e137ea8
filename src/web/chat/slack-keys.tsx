import { KeysForm } from './keys-form.tsx';
import { texts } from './texts.ts';

/** The two things that Slack shows. */
export function SlackKeys({ onDone }: { onDone?: () => void }) {
  const keys = [
    { name: 'botToken', label: texts.botToken, hint: texts.botTokenHint, isSecret: true },
    { name: 'signingSecret', label: texts.signingSecret, hint: texts.signingSecretHint, isSecret: true },
  ];
  return <KeysForm tool="slack" keys={keys} connecting={texts.connecting} onDone={onDone} />;
}
