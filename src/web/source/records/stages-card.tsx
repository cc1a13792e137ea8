import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { OwnStagesGiven, StagesSeen } from '../../../features/hooks/api.ts';
import { send } from '../../api/http.ts';
import { queries } from '../../api/queries.ts';
import { Refused } from '../../sign-in/refused.tsx';
import { texts } from '../texts.ts';
import { moved, proposeStages } from './propose-stages.ts';

/** What a company's own stages mean; nothing to see where the tool tells none. */
export function StagesCard({ slug }: { slug: string }) {
  const { data } = useQuery(queries.stages(slug));
  if (!data) return null;
  const { deal, ticket } = proposeStages(data);
  if (deal.length + ticket.length === 0) return null;
  // What came since is proposed too, until somebody begins to change something.
  return <Form key={`${deal.length} ${ticket.length}`} slug={slug} data={data} />;
}

function Form({ slug, data }: { slug: string; data: StagesSeen }) {
  const client = useQueryClient();
  const [draft, setDraft] = useState(() => proposeStages(data));
  const save = useMutation({
    mutationFn: (stages: OwnStagesGiven) =>
      send<void>('PATCH', `/v1/sources/${encodeURIComponent(slug)}/hook`, { stages }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['stages', slug] }),
  });
  const isSaved = JSON.stringify(draft) === JSON.stringify(data.stages);
  return (
    <section className="card stages" aria-labelledby="stages">
      <h2 id="stages">{texts.stages}</h2>
      <p className="soft">{texts.stagesLead}</p>
      <div className="stage-lists">
        <List
          title={texts.dealStages}
          stages={draft.deal}
          means={['open', 'won', 'lost']}
          change={(deal) => setDraft({ ...draft, deal })}
        />
        <List
          title={texts.ticketStages}
          stages={draft.ticket}
          means={['open', 'resolved']}
          change={(ticket) => setDraft({ ...draft, ticket })}
        />
      </div>
      <div className="mapping-save">
        <button
          type="button"
          className="button primary"
          disabled={isSaved || save.isPending}
          onClick={() => save.mutate(draft)}
        >
          {texts.saveStages}
        </button>
        <span role="status" className="small">
          {isSaved ? texts.stagesSaved : ''}
        </span>
      </div>
      <Refused error={save.error} retry={() => save.mutate(draft)} />
    </section>
  );
}

function List<Means extends keyof typeof texts.means>(props: {
  title: string;
  stages: readonly { readonly name: string; readonly means: Means }[];
  means: readonly Means[];
  change: (stages: { name: string; means: Means }[]) => void;
}) {
  const { title, stages, means, change } = props;
  if (stages.length === 0) return null;
  return (
    <div>
      <h3>{title}</h3>
      <ol>
        {stages.map(({ name, means: now }, index) => (
          <li key={name}>
            <bdi className="stage-name">{name}</bdi>
            <select
              className="input"
              aria-label={texts.meansOf(name)}
              value={now}
              onChange={({ target }) =>
                change(
                  stages.map((one) =>
                    one.name === name ? { name, means: target.value as Means } : { ...one },
                  ),
                )
              }
            >
              {means.map((one) => (
                <option key={one} value={one}>
                  {texts.means[one]}
                </option>
              ))}
            </select>
            <button
              type="button"
              className="button quiet icon-only"
              aria-label={texts.earlier(name)}
              disabled={index === 0}
              onClick={() => change(moved(stages, index, -1))}
            >
              ↑
            </button>
            <button
              type="button"
              className="button quiet icon-only"
              aria-label={texts.later(name)}
              disabled={index === stages.length - 1}
              onClick={() => change(moved(stages, index, 1))}
            >
              ↓
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}
