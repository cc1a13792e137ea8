import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Endpoint } from '../../features/endpoints/api.ts';
import { queries } from '../api/queries.ts';
import { Answer } from '../parts/answer.tsx';
import { Empty } from '../parts/empty.tsx';
import { Icon } from '../parts/icon.tsx';
import { Page } from '../parts/page.tsx';
import { GroupTabs } from '../shell/nav/group-tabs.tsx';
import { EndpointCard } from './endpoint-card.tsx';
import { EndpointForm } from './endpoint-form.tsx';
import { texts } from './texts.ts';
import '../sources/sources.css';
import './endpoints.css';

/** Where this workspace's webhooks go, and how that goes. */
export function EndpointsScreen() {
  const endpoints = useQuery({ ...queries.endpoints(), refetchInterval: 5_000 });
  const [open, setOpen] = useState<Endpoint | 'new' | null>(null);
  const add = (
    <button type="button" className="button primary" onClick={() => setOpen('new')}>
      <Icon name="plus" size={16} /> {texts.add}
    </button>
  );
  return (
    <Page title={texts.title} lead={texts.lead} actions={add} above={<GroupTabs />}>
      <Answer query={endpoints} heights={[180, 180]}>
        {({ items }) => (
          <div className="stack">
            {items.length === 0 ? (
              <Empty title={texts.emptyTitle} text={texts.empty}>
                {add}
              </Empty>
            ) : null}
            {items.map((endpoint) => (
              <EndpointCard key={endpoint.id} endpoint={endpoint} edit={() => setOpen(endpoint)} />
            ))}
          </div>
        )}
      </Answer>
      {open ? <EndpointForm endpoint={open === 'new' ? null : open} close={() => setOpen(null)} /> : null}
    </Page>
  );
}
