import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { NewAccess, SourceAccess } from '../../../features/fetch-back/api.ts';
import { send } from '../../api/http.ts';
import { Refused } from '../../sign-in/refused.tsx';
import { texts } from '../texts.ts';

const say = texts.records;
type Wishes = NonNullable<NewAccess['wishes']>;
type Names = keyof typeof say.wishes;
type Draft = Readonly<Record<Names, string>>;

const listed = (names: readonly string[]): string => names.join(', ');
const list = (text: string): string[] => text.split(/[\s,]+/).filter((name) => name !== '');

function draftOf({ required, notes, nextStep, qualifiedFrom, stalledDays }: Wishes): Draft {
  return {
    deal: listed(required.deal),
    lead: listed(required.lead),
    notes: listed(notes),
    nextStep: nextStep ?? '',
    qualifiedFrom: qualifiedFrom ?? '',
    stalledDays: String(stalledDays),
  };
}

function wishesOf(draft: Draft): Wishes {
  return {
    required: { deal: list(draft.deal), lead: list(draft.lead) },
    notes: list(draft.notes),
    nextStep: draft.nextStep.trim() || null,
    qualifiedFrom: draft.qualifiedFrom.trim() || null,
    stalledDays: Number(draft.stalledDays),
  };
}

/** What is asked of records: which fields must be filled, which says the next step. */
export function AccessWishes({
  slug,
  wishes,
  hasFields,
  hasLeads,
}: {
  slug: string;
  wishes: Wishes;
  /** Whether fields of the tool are read beside stages. */
  hasFields: boolean;
  /** Whether leads are read beside deals. */
  hasLeads: boolean;
}) {
  const client = useQueryClient();
  const [draft, setDraft] = useState(() => draftOf(wishes));
  const save = useMutation({
    mutationFn: () =>
      send<SourceAccess>('PUT', `/v1/sources/${encodeURIComponent(slug)}/access`, {
        wishes: wishesOf(draft),
      }),
    onSuccess: (saved) => client.setQueryData(['source-access', slug], saved),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save.mutate();
  };
  const all = (Object.keys(say.wishes) as Names[]).filter((name) => hasLeads || name !== 'lead');
  const names: readonly Names[] = hasFields ? all : ['qualifiedFrom'];
  const isSaved = JSON.stringify(wishesOf(draft)) === JSON.stringify(wishesOf(draftOf(wishes)));
  return (
    <details>
      <summary>{say.asks}</summary>
      <form className="stack" onSubmit={submit}>
        <p className="small soft">{say.asksLead}</p>
        {names.map((name) => (
          <div className="field" key={name}>
            <label htmlFor={`wish-${name}`}>{say.wishes[name].label}</label>
            <input
              id={`wish-${name}`}
              className="input"
              spellCheck={false}
              autoComplete="off"
              {...(name === 'stalledDays' ? { type: 'number', min: 1, max: 365, required: true } : {})}
              value={draft[name]}
              onChange={({ target }) => setDraft({ ...draft, [name]: target.value })}
            />
            <p className="hint">{say.wishes[name].hint}</p>
          </div>
        ))}
        <Refused error={save.error} retry={() => save.mutate()} />
        <div className="row">
          <button type="submit" className="button" disabled={isSaved || save.isPending}>
            {say.saveAsks}
          </button>
          <span role="status" className="small">
            {isSaved && save.isSuccess ? say.savedAsks : ''}
          </span>
        </div>
      </form>
    </details>
  );
}
