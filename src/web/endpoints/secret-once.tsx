import { SecretOnce as Shown } from '../parts/secret-once.tsx';
import { texts } from './texts.ts';

export function SecretOnce({ secret, close }: { secret: string; close: () => void }) {
  const says = {
    title: texts.secretTitle,
    once: texts.secretOnce,
    copy: texts.copySecret,
    done: texts.secretDone,
  };
  return <Shown secret={secret} says={says} close={close} />;
}
