import { SecretOnce as Shown } from '../parts/secret-once.tsx';
import { texts } from './texts.ts';

export function SecretOnce({ secret, close }: { secret: string; close: () => void }) {
  const says = {
    title: texts.secretOnceTitle,
    once: texts.secretOnce,
    copy: texts.copySecret,
    done: texts.keyDone,
  };
  return <Shown secret={secret} says={says} close={close} />;
}
