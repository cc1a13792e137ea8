import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useDeferredValue } from 'react';
import type { AuditItem } from '../../features/audit/api.ts';
import { get, withQuery } from '../api/http.ts';
import type { Page as ItemPage } from '../api/queries.ts';
import { Empty } from '../parts/empty.tsx';
import { Failure } from '../parts/failure.tsx';
import { More } from '../parts/more.tsx';
import { Page } from '../parts/page.tsx';
import { ScrollRegion } from '../parts/scroll-region.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { Time } from '../parts/time.tsx';
import { GroupTabs } from '../shell/nav/group-tabs.tsx';
import { actionTexts, sayAction, texts } from './texts.ts';
import { Verify } from './verify.tsx';
import './audit.css';

const pageSize = 50;
const actions = Object.entries(actionTexts).sort(([, a], [, b]) => a.localeCompare(b));

interface Filter {
  action?: string | undefined;
  actor?: string | undefined;
  subject?: string | undefined;
}

export function AuditScreen() {
  const filter: Filter = useSearch({ from: '/audit' });
  const navigate = useNavigate({ from: '/audit' });
  const wanted = useDeferredValue(filter);
  const entries = useInfiniteQuery({
    queryKey: ['audit', wanted],
    queryFn: ({ pageParam, signal }) => {
      const { action, actor, subject } = wanted;
      const query = { action, actor, subject, cursor: pageParam, limit: pageSize };
      return get<ItemPage<AuditItem>>(withQuery('/v1/audit', query), signal);
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  });
  const items = entries.data?.pages.flatMap((page) => page.items) ?? [];
  const isFiltered = Boolean(filter.action || filter.actor || filter.subject);
  const set = (next: Filter): void =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace: true });
  return (
    <Page title={texts.title} lead={texts.lead} width="wide" above={<GroupTabs />}>
      <div className="stack">
        <Verify />
        <Filters filter={filter} set={set} />
        {entries.error && items.length === 0 ? (
          <Failure error={entries.error} retry={() => void entries.refetch()} />
        ) : entries.isPending ? (
          <Skeleton heights={[400]} />
        ) : items.length > 0 ? (
          <>
            <EntryTable items={items} />
            <More
              has={entries.hasNextPage}
              loading={entries.isFetchingNextPage}
              load={() => void entries.fetchNextPage()}
              label={texts.more}
            />
          </>
        ) : isFiltered ? (
          <Empty title={texts.none} text={texts.noneText}>
            <button
              type="button"
              className="button"
              onClick={() => set({ action: undefined, actor: undefined, subject: undefined })}
            >
              {texts.clear}
            </button>
          </Empty>
        ) : (
          <Empty title={texts.empty} text={texts.emptyText} />
        )}
      </div>
    </Page>
  );
}

function Filters({ filter, set }: { filter: Filter; set: (next: Filter) => void }) {
  return (
    <div className="audit-filters">
      <div className="field">
        <label htmlFor="audit-action">{texts.what}</label>
        <select
          id="audit-action"
          className="input"
          value={filter.action ?? ''}
          onChange={(event) => set({ action: event.target.value || undefined })}
        >
          <option value="">{texts.anything}</option>
          {actions.map(([action, text]) => (
            <option key={action} value={action}>
              {text}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="audit-actor">{texts.who}</label>
        <input
          id="audit-actor"
          type="search"
          className="input"
          placeholder={texts.whoHint}
          value={filter.actor ?? ''}
          onChange={(event) => set({ actor: event.target.value || undefined })}
        />
      </div>
      <div className="field">
        <label htmlFor="audit-subject">{texts.subject}</label>
        <input
          id="audit-subject"
          type="search"
          className="input"
          placeholder={texts.subjectHint}
          value={filter.subject ?? ''}
          onChange={(event) => set({ subject: event.target.value || undefined })}
        />
      </div>
    </div>
  );
}

function EntryTable({ items }: { items: readonly AuditItem[] }) {
  return (
    <div className="card audit-card">
      <ScrollRegion label={texts.entries}>
        <table className="table audit-table">
          <thead>
            <tr>
              <th scope="col" className="number">
                {texts.number}
              </th>
              <th scope="col">{texts.when}</th>
              <th scope="col">{texts.by}</th>
              <th scope="col">{texts.did}</th>
              <th scope="col">{texts.details}</th>
              <th scope="col">{texts.hash}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={item.number}>
                <td className="number faint">{item.number}</td>
                <td>
                  <Time at={item.at} />
                </td>
                <td>
                  <bdi>{[texts.actors[item.actor.kind], item.actor.name].filter(Boolean).join(' ')}</bdi>
                </td>
                <td>
                  {sayAction(item.action)}
                  <bdi className="audit-subject" title={item.subject}>
                    {item.subject}
                  </bdi>
                </td>
                <td className="audit-details">
                  {Object.entries(item.details).map(([name, value]) => (
                    <span key={name}>
                      <span className="faint">{name}</span> <bdi>{plainly(value)}</bdi>
                    </span>
                  ))}
                </td>
                <td>
                  <code title={item.hash}>{item.hash.slice(0, 8)}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </div>
  );
}

/** A value as one would write it down: a list without its brackets. */
function plainly(value: unknown): string {
  if (typeof value === 'string') return value;
  const isList = Array.isArray(value) && value.every((one) => typeof one === 'string');
  return isList ? value.join(', ') : JSON.stringify(value);
}
