import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { Enabled, EnableRequest, PackAchievement, PackDetail } from '../../features/packs/api.ts';
import { send } from '../api/http.ts';
import { FormEnd } from '../parts/form-end.tsx';
import { Modal } from '../parts/modal.tsx';
import { texts } from './texts.ts';

/** More than these at once, and people stop noticing; the server warns of the same. */
const familiesMax = 2;

/** Asks from when it counts, and says what there is to think about before it is live. */
export function EnableDialog(props: {
  pack: PackDetail;
  item: PackAchievement;
  done: (text: string) => void;
  close: () => void;
}) {
  const { pack, item, done, close } = props;
  const id = useId();
  const [from, setFrom] = useState<'now' | 'beginning'>('now');
  const others = pack.families.filter((family) => family !== item.family);
  const isMany = others.length === pack.families.length && others.length >= familiesMax;
  const isReplaced = item.state === 'differs';
  const enable = useMutation({
    mutationFn: () => {
      const body: EnableRequest = {
        achievement: item.key,
        manyFamilies: isMany,
        replace: isReplaced,
        ...(from === 'beginning' ? { validFrom: 'beginning' } : {}),
      };
      return send<Enabled>('POST', `/v1/packs/${pack.key}/achievements`, body);
    },
    onSuccess: ({ backfilled }) => done(texts.enabled(item.name, backfilled)),
  });
  const choices = [
    ['now', texts.fromNow, texts.fromNowHint],
    ['beginning', texts.fromStart, texts.fromStartHint],
  ] as const;
  return (
    <Modal kind="dialog" label={texts.enableTitle(item.name)} close={close}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          enable.mutate();
        }}
      >
        <p>{item.sentence}</p>
        {isMany ? <Warning title={texts.manyTitle} text={texts.many(others)} /> : null}
        {isReplaced ? (
          <Warning title={texts.replaceTitle} text={texts.replace} />
        ) : (
          <fieldset className="field pack-from">
            <legend>{texts.from}</legend>
            {choices.map(([value, name, hint]) => (
              <div key={value} className="pack-choice">
                <input
                  type="radio"
                  id={`${id}-${value}`}
                  name={`${id}-from`}
                  checked={from === value}
                  aria-describedby={`${id}-${value}-hint`}
                  onChange={() => setFrom(value)}
                />
                <label htmlFor={`${id}-${value}`}>{name}</label>
                <span id={`${id}-${value}-hint`} className="small faint">
                  {hint}
                </span>
              </div>
            ))}
          </fieldset>
        )}
        <FormEnd
          of={enable}
          submit={isMany || isReplaced ? texts.enableAnyway : texts.enable}
          cancel={texts.cancel}
          close={close}
        />
      </form>
    </Modal>
  );
}

function Warning({ title, text }: { title: string; text: string }) {
  return (
    <div className="pack-warning">
      <strong>{title}</strong>
      <span className="small">{text}</span>
    </div>
  );
}

export function DisableDialog(props: {
  item: PackAchievement;
  done: (text: string) => void;
  close: () => void;
}) {
  const { item, done, close } = props;
  const disable = useMutation({
    mutationFn: () => send('POST', `/v1/achievements/${item.key}/retire`),
    onSuccess: () => done(texts.disabled(item.name)),
  });
  return (
    <Modal kind="dialog" label={texts.disableTitle(item.name)} close={close}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          disable.mutate();
        }}
      >
        <p>{texts.disableText}</p>
        <FormEnd of={disable} submit={texts.disable} cancel={texts.cancel} close={close} />
      </form>
    </Modal>
  );
}
