import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { PackAchievement, PackDetail } from '../../features/packs/api.ts';
import { Answer } from '../parts/answer.tsx';
import { Badge } from '../parts/badge.tsx';
import { Page } from '../parts/page.tsx';
import { DisableDialog, EnableDialog } from './dialogs.tsx';
import { PackBadges } from './pack-badges.tsx';
import { PackItem } from './pack-item.tsx';
import { Playbook } from './playbook.tsx';
import { packQueries } from './queries.ts';
import { texts } from './texts.ts';
import './packs.css';

export function PackScreen() {
  const { pack } = useParams({ from: '/packs/$pack' });
  const detail = useQuery(packQueries.one(pack));
  return (
    <Answer query={detail} heights={[160, 200, 200]} screen>
      {(data) => <Detail key={data.key} pack={data} />}
    </Answer>
  );
}

interface Step {
  readonly kind: 'enable' | 'disable';
  readonly item: PackAchievement;
}

function Detail({ pack }: { pack: PackDetail }) {
  const client = useQueryClient();
  const [step, setStep] = useState<Step | null>(null);
  const [said, setSaid] = useState('');
  const done = (text: string): void => {
    setStep(null);
    setSaid(text);
    for (const key of ['packs', 'achievements', 'values', 'today'])
      void client.invalidateQueries({ queryKey: [key] });
  };
  return (
    <Page
      title={pack.name}
      lead={pack.about}
      width="wide"
      beside={<Badge badge={pack.badge} size={88} />}
      above={
        <Link to="/packs" className="small">
          {texts.all}
        </Link>
      }
    >
      <p role="status" className="said">
        {said}
      </p>
      <div className="pack-detail">
        <div className="stack">
          <section aria-labelledby="pack-items">
            <h2 id="pack-items" className="section-head">
              {texts.items}
            </h2>
            <p className="small faint pack-hint">{texts.itemsHint}</p>
            <ul className="stack">
              {pack.items.map((item) => (
                <PackItem
                  key={item.key}
                  item={item}
                  enable={() => setStep({ kind: 'enable', item })}
                  disable={() => setStep({ kind: 'disable', item })}
                />
              ))}
            </ul>
          </section>
          {pack.badges.length > 0 ? <PackBadges pack={pack} done={done} /> : null}
        </div>
        <Playbook pack={pack} />
      </div>
      {step?.kind === 'enable' ? (
        <EnableDialog pack={pack} item={step.item} done={done} close={() => setStep(null)} />
      ) : step ? (
        <DisableDialog item={step.item} done={done} close={() => setStep(null)} />
      ) : null}
    </Page>
  );
}
