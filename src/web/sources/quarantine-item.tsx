import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ItemResult } from '../../features/events/api.ts';
import type { Quarantined } from '../../features/sources/api.ts';
import { send } from '../api/http.ts';
import { CodeBlock } from '../parts/code-block.tsx';
import { Time } from '../parts/time.tsx';
import { texts } from './texts.ts';

function pretty(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}

export function QuarantineItem({ item }: { item: Quarantined }) {
  const client = useQueryClient();
  const path = `/v1/quarantine/${encodeURIComponent(item.id)}`;
  const settled = (): void => {
    void client.invalidateQueries({ queryKey: ['quarantine'] });
    void client.invalidateQueries({ queryKey: ['sources'] });
  };
  const replay = useMutation({
    mutationFn: () => send<ItemResult>('POST', `${path}/replay`),
    onSettled: settled,
  });
  const discard = useMutation({ mutationFn: () => send<void>('DELETE', path), onSettled: settled });
  const failure = replay.error ?? discard.error;
  return (
    <li className="card quarantined">
      <div className="spread">
        <p className="row small faint">
          <code className="chip">{item.code}</code>
          <span>{item.source}</span>
          <Time at={item.receivedAt} />
        </p>
        <div className="row">
          <button
            type="button"
            className="button"
            disabled={replay.isPending}
            onClick={() => replay.mutate()}
          >
            {texts.replay}
          </button>
          <button
            type="button"
            className="button quiet bad"
            disabled={discard.isPending}
            onClick={() => window.confirm(texts.discardAsk) && discard.mutate()}
          >
            {texts.discard}
          </button>
        </div>
      </div>
      {texts.wrongs[item.code] ? <h2>{texts.wrongs[item.code]}</h2> : null}
      <p>
        <span lang="en">{item.message}</span>{' '}
        {item.pointer ? (
          <span className="small faint">
            {texts.at} <code>{item.pointer}</code>
          </span>
        ) : null}
      </p>
      <div role="status" className="small">
        {replay.data ? <ReplayAnswer result={replay.data} /> : null}
        {failure ? <p className="wrong">{failure.message}</p> : null}
      </div>
      <details>
        <summary className="small">{texts.body}</summary>
        <CodeBlock text={pretty(item.body)} label={texts.body} />
      </details>
    </li>
  );
}

function ReplayAnswer({ result }: { result: ItemResult }) {
  if (result.status === 'quarantined' || result.status === 'refused') {
    return (
      <p className="wrong">
        {texts.still} {result.error?.message}
      </p>
    );
  }
  return <p className="soft">{texts.taken(result.seq)}</p>;
}
