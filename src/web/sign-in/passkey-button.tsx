import { startAuthentication } from '@simplewebauthn/browser';
import { useMutation } from '@tanstack/react-query';
import { send } from '../api/http.ts';
import { Wrong } from '../parts/wrong.tsx';
import { texts } from './texts.ts';

type Options = Parameters<typeof startAuthentication>[0]['optionsJSON'];

export function PasskeyButton({ entered }: { entered: () => void }) {
  const enter = useMutation({
    mutationFn: async () => {
      const optionsJSON = await send<Options>('POST', '/v1/session/passkey/options');
      return send('POST', '/v1/session/passkey', { response: await startAuthentication({ optionsJSON }) });
    },
    onSuccess: () => entered(),
  });
  return (
    <>
      <div className="row">
        <button type="button" className="button" onClick={() => enter.mutate()} disabled={enter.isPending}>
          {texts.withPasskey}
        </button>
      </div>
      <Wrong error={enter.error} />
    </>
  );
}
