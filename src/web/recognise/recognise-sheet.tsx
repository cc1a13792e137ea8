import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type KeyboardEvent, useEffect, useMemo, useState } from 'react';
import type { GivenRecognition } from '../../features/recognitions/api.ts';
import { send } from '../api/http.ts';
import { queries } from '../api/queries.ts';
import { formatList } from '../clock/format.ts';
import { Modal } from '../parts/modal.tsx';
import { Wrong } from '../parts/wrong.tsx';
import { useSession } from '../session/session.ts';
import { AudienceField } from './audience-field.tsx';
import { CoachPanel } from './coach-panel.tsx';
import { DraftNote, dropDraft } from './draft-note.tsx';
import { EvidencePicker } from './evidence-picker.tsx';
import { type Draft, keepDraft, keptDraft } from './kept-draft.ts';
import { type Beginning, closeRecognise } from './open.ts';
import { Preview } from './preview.tsx';
import { Sent } from './sent.tsx';
import { Suggestions } from './suggestions.tsx';
import { texts } from './texts.ts';
import { ValuePicker } from './value-picker.tsx';
import { type Chosen, WhoField } from './who-field.tsx';
import './recognise.css';

const whatMax = 600;
const effectMax = 400;

/** Random enough to tell one opening of the sheet from another; a repeat of the same sends nothing twice. */
const newKey = (): string => [...crypto.getRandomValues(new Uint32Array(4))].join('-');

export function RecogniseSheet({ beginning }: { beginning: Beginning }) {
  const [sent, setSent] = useState<GivenRecognition | null>(null);
  const [hasSent, setHasSent] = useState(false);
  return (
    <Modal kind="sheet" label={texts.title} close={closeRecognise}>
      {sent ? (
        <Sent recognition={sent} again={() => setSent(null)} />
      ) : (
        <Form
          beginning={hasSent ? {} : beginning}
          onSent={(made) => {
            setSent(made);
            setHasSent(true);
            // What is left of it is over in a week.
            if (beginning.draft && !hasSent) dropDraft(beginning.draft).catch(() => undefined);
          }}
        />
      )}
    </Modal>
  );
}

function useSend(draft: Draft, onSent: (made: GivenRecognition) => void) {
  const client = useQueryClient();
  const key = useMemo(newKey, []);
  return useMutation({
    mutationFn: () => {
      const team = draft.who.find((one) => one.kind === 'team')?.id;
      const to = draft.who.filter((one) => one.kind === 'person').map((one) => one.id);
      const { value, what, effect, evidence, audience } = draft;
      const body = { to, ...(team ? { team } : {}), value, what, effect, evidence, audience };
      return send<GivenRecognition>('POST', '/v1/recognitions', body, {
        // The draft is part of it: what was refused and then mended is another request.
        'idempotency-key': `${key}-${hashOf(JSON.stringify(body))}`,
      });
    },
    onSuccess: (made) => {
      onSent(made);
      for (const queryKey of [['earlier'], ['suggestions'], ['portfolio']])
        void client.invalidateQueries({ queryKey });
    },
  });
}

function hashOf(text: string): number {
  let hash = 0;
  for (const sign of text) hash = (Math.imul(hash, 31) + (sign.codePointAt(0) ?? 0)) | 0;
  return hash >>> 0;
}

function Form(props: { beginning: Beginning; onSent: (made: GivenRecognition) => void }) {
  const { beginning } = props;
  const first = useBeginning(beginning.handle);
  const me = useMe();
  const [begun, setBegun] = useState(() => (beginning.draft ? null : keptDraft(me, beginning.handle)));
  const [draft, setDraft] = useState(() => begun ?? draftOf(beginning));
  const who = useMemo(() => (draft.who.length === 0 && first ? [first] : draft.who), [draft.who, first]);
  // What an assistant has drafted is kept by the server.
  const keeps = beginning.draft === undefined;
  useEffect(() => {
    if (keeps) keepDraft(me, { ...draft, who });
  }, [keeps, me, draft, who]);
  const [tried, setTried] = useState(false);
  const values = useQuery(queries.values()).data?.items.filter((value) => !value.hidden) ?? [];
  const value = values.find((one) => one.key === draft.value);
  const sending = useSend({ ...draft, who }, (made) => {
    keepDraft(me, null);
    props.onSent(made);
  });
  const beginAnew = (): void => {
    setBegun(null);
    setDraft(draftOf(beginning));
  };
  const change = (part: Partial<Draft>): void => setDraft((old) => ({ ...old, ...part }));
  const missing = [
    who.length === 0 ? texts.missingWho : null,
    draft.value === null ? texts.missingBadge : null,
    draft.what.trim() === '' ? texts.missingWhat : null,
  ].filter((text) => text !== null);
  const submit = (event?: FormEvent): void => {
    event?.preventDefault();
    setTried(true);
    if (missing.length === 0 && !sending.isPending) sending.mutate();
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
  };
  const handles = who.filter((one) => one.kind === 'person').map((one) => one.id);
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementInteractions: Ctrl and Enter send from every field.
    <form className="recognise" onSubmit={submit} onKeyDown={press} noValidate>
      <h2 className="recognise-title">{texts.title}</h2>
      <div className="recognise-fields">
        {beginning.draft ? <DraftNote draft={beginning.draft} /> : null}
        {begun ? (
          <p className="draft-note small">
            {texts.begun}{' '}
            <button type="button" className="link-button" onClick={beginAnew}>
              {texts.anew}
            </button>
          </p>
        ) : null}
        <WhoField
          chosen={who}
          choose={(next) => change({ who: next, evidence: [] })}
          wrong={tried && who.length === 0}
        />
        {who.length === 0 ? <Suggestions take={(one, evidence) => change({ who: [one], evidence })} /> : null}
        <ValuePicker
          values={values}
          chosen={draft.value}
          choose={(key) => change({ value: key })}
          wrong={tried && draft.value === null}
        />
        <TextField
          label={texts.what}
          hint={texts.whatHint}
          value={draft.what}
          most={whatMax}
          rows={3}
          change={(what) => change({ what })}
          wrong={tried && draft.what.trim() === ''}
        />
        <TextField
          label={texts.effect}
          hint={texts.effectHint}
          value={draft.effect}
          most={effectMax}
          rows={2}
          change={(effect) => change({ effect })}
        />
        <EvidencePicker
          handles={handles}
          chosen={draft.evidence}
          choose={(evidence) => change({ evidence })}
        />
        <AudienceField chosen={draft.audience} choose={(audience) => change({ audience })} />
      </div>
      <div className="recognise-side">
        <CoachPanel what={draft.what} effect={draft.effect} value={value?.name ?? null} />
        <Preview
          who={who}
          value={value ?? null}
          what={draft.what}
          effect={draft.effect}
          audience={draft.audience}
        />
      </div>
      <div className="recognise-send">
        {tried && missing.length > 0 ? (
          <p role="alert" className="wrong small">
            {missing.join(' ')}
          </p>
        ) : null}
        <Wrong error={sending.error} />
        <button type="submit" className="button primary" disabled={sending.isPending}>
          {sending.isPending ? texts.sending : texts.send}
        </button>
        <span className="small faint send-hint">{texts.sendHint}</span>
        <span className="hidden-text" role="status">
          {who.length > 0 ? formatList(who.map((one) => one.name)) : ''}
        </span>
      </div>
    </form>
  );
}

function draftOf({ draft, evidence = [] }: Beginning): Draft {
  if (!draft)
    return { who: [], value: null, what: '', effect: '', evidence: [...evidence], audience: 'everyone' };
  const { value, what, effect } = draft;
  const who = draft.to.map(
    ({ handle: id, name, team }): Chosen => ({ kind: 'person', id, name, detail: team ?? '' }),
  );
  return {
    who,
    value: value?.key ?? null,
    what,
    effect,
    evidence: [...draft.evidence],
    audience: 'everyone',
  };
}

/** Whose words these are: in one browser there can be several people, and several workspaces. */
function useMe(): string {
  const session = useSession();
  return `${session?.workspace?.slug} ${session?.person?.handle}`;
}

/** Who the sheet was opened for, found by handle. */
function useBeginning(handle: string | undefined): Chosen | null {
  const found = useQuery({ ...queries.recipients(handle ?? ''), enabled: handle !== undefined });
  const person = found.data?.people.find((one) => one.handle === handle);
  return useMemo(
    () =>
      person ? { kind: 'person', id: person.handle, name: person.name, detail: person.team ?? '' } : null,
    [person],
  );
}

function TextField(props: {
  label: string;
  hint: string;
  value: string;
  most: number;
  rows: number;
  change: (text: string) => void;
  wrong?: boolean;
}) {
  const { label, hint, value, most, rows, change, wrong = false } = props;
  const id = label.replaceAll(' ', '-').toLowerCase();
  const left = most - [...value].length;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        className={`input prose-input${wrong ? ' is-wrong' : ''}`}
        dir="auto"
        rows={rows}
        value={value}
        aria-invalid={wrong || left < 0}
        aria-describedby={`${id}-hint`}
        onChange={(event) => change(event.target.value)}
      />
      <p id={`${id}-hint`} className={left < 0 ? 'wrong' : 'hint'}>
        {left < 80 ? `${left}` : hint}
      </p>
    </div>
  );
}
