import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import type { FeedItem } from '../../features/feed/api.ts';
import { send } from '../api/http.ts';
import { Icon } from '../parts/icon.tsx';
import { Modal } from '../parts/modal.tsx';
import { texts as partTexts } from '../parts/texts.ts';
import { useCopy } from '../parts/use-copy.ts';
import { Wrong } from '../parts/wrong.tsx';
import { AudienceField } from '../recognise/audience-field.tsx';
import { useIsAdmin, useSession } from '../session/session.ts';
import { changeFeeds, readEntryAgain } from './cache.ts';
import { forgetRecognition } from './fresh.ts';
import { texts } from './texts.ts';

type RecognitionItem = Extract<FeedItem, { kind: 'recognition' }>;
/** So long the menu says that the link is copied, before it closes. */
const saidMs = 1200;
type Step = 'edit' | 'withdraw' | 'report' | 'hide' | 'unhide';

/** What can be done with a recognition: by its giver, by anybody, by an admin. */
export function EntryMenu({ item }: { item: RecognitionItem }) {
  const [step, setStep] = useState<Step | null>(null);
  const menu = useRef<HTMLDetailsElement>(null);
  const isAdmin = useIsAdmin();
  const { recognition } = item;
  const begin = (next: Step) => (): void => {
    menu.current?.removeAttribute('open');
    setStep(next);
  };
  const [copied, copy] = useCopy(saidMs, () => menu.current?.removeAttribute('open'));
  const said = { 'not yet': '', done: partTexts.copied, failed: partTexts.notCopied }[copied];
  const isMine = useSession()?.person?.handle === recognition.giver.handle;
  return (
    <>
      <details
        ref={menu}
        className="menu"
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) event.currentTarget.removeAttribute('open');
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.removeAttribute('open');
        }}
      >
        <summary aria-label={texts.menu}>
          <Icon name="more" size={18} />
        </summary>
        <div className="menu-list card">
          <MenuItem
            text={said || texts.copyLink}
            run={() => void copy(new URL(`/feed/${item.seq}`, location.href).href)}
          />
          <span className="hidden-text" role="status">
            {said}
          </span>
          {recognition.editableUntil ? <MenuItem text={texts.edit} run={begin('edit')} /> : null}
          {isMine ? <MenuItem text={texts.withdraw} run={begin('withdraw')} /> : null}
          <MenuItem text={texts.report} run={begin('report')} />
          {isAdmin && recognition.state === 'shown' ? (
            <MenuItem text={texts.hide} run={begin('hide')} />
          ) : null}
          {isAdmin && recognition.state === 'hidden' ? (
            <MenuItem text={texts.unhide} run={begin('unhide')} />
          ) : null}
        </div>
      </details>
      {step ? <StepDialog item={item} step={step} close={() => setStep(null)} /> : null}
    </>
  );
}

function MenuItem({ text, run }: { text: string; run: () => void }) {
  return (
    <button type="button" className="panel-item" onClick={run}>
      {text}
    </button>
  );
}

const titles: Record<Step, string> = {
  edit: texts.editTitle,
  withdraw: texts.withdrawTitle,
  report: texts.reportTitle,
  hide: texts.hide,
  unhide: texts.unhide,
};
const verbs: Record<Step, string> = {
  edit: texts.save,
  withdraw: texts.withdraw,
  report: texts.report,
  hide: texts.hide,
  unhide: texts.unhide,
};

function StepDialog({ item, step, close }: { item: RecognitionItem; step: Step; close: () => void }) {
  const client = useQueryClient();
  const { recognition } = item;
  const [what, setWhat] = useState(recognition.what);
  const [effect, setEffect] = useState(recognition.effect);
  const [audience, setAudience] = useState(recognition.audience);
  const [reason, setReason] = useState('');
  const run = useMutation({
    mutationFn: () => {
      const own = `/v1/recognitions/${recognition.id}`;
      if (step === 'edit') return send<unknown>('PATCH', own, { what, effect, audience });
      if (step === 'withdraw') return send<unknown>('DELETE', own);
      if (step === 'report') return send<unknown>('POST', '/v1/reports', { entry: item.seq, reason });
      return send<unknown>('POST', `/v1/feed/${item.seq}/${step}`, { reason });
    },
    onSuccess: () => {
      if (step === 'withdraw') changeFeeds(client, (items) => forgetRecognition(items, recognition.id));
      else if (step !== 'report') readEntryAgain(client, item.seq);
      if (step !== 'report') close();
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    run.mutate();
  };
  return (
    <Modal kind="dialog" label={titles[step]} close={close}>
      {run.isSuccess ? (
        <p role="status">{texts.reported}</p>
      ) : (
        <form className="stack" onSubmit={submit}>
          {step === 'edit' ? (
            <>
              <Text label={texts.editWhat} value={what} change={setWhat} />
              <Text label={texts.editEffect} value={effect} change={setEffect} />
              <AudienceField chosen={audience} choose={setAudience} />
            </>
          ) : step === 'withdraw' ? (
            <p>{texts.withdrawText}</p>
          ) : (
            <Text
              label={step === 'report' ? texts.reportHint : texts.hideHint}
              value={reason}
              change={setReason}
            />
          )}
          <Wrong error={run.error} />
          <div className="row">
            <button type="submit" className="button primary" disabled={run.isPending}>
              {verbs[step]}
            </button>
            <button type="button" className="button quiet" onClick={close}>
              {texts.cancel}
            </button>
          </div>
        </form>
      )}
    </Modal>
  );
}

function Text({ label, value, change }: { label: string; value: string; change: (text: string) => void }) {
  return (
    <label className="field">
      <span className="label">{label}</span>
      <textarea
        className="input prose-input"
        rows={3}
        dir="auto"
        value={value}
        onChange={(event) => change(event.target.value)}
      />
    </label>
  );
}
