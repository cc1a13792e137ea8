import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { badgeOfValue } from '../../domain/recognition/values.ts';
import type { ValueCard } from '../../features/recognitions/api.ts';
import { send } from '../api/http.ts';
import { queries } from '../api/queries.ts';
import { Answer } from '../parts/answer.tsx';
import { Badge } from '../parts/badge.tsx';
import { Icon } from '../parts/icon.tsx';
import { Page } from '../parts/page.tsx';
import { Wrong } from '../parts/wrong.tsx';
import { GroupTabs } from '../shell/nav/group-tabs.tsx';
import { BadgeForm } from './badge-form.tsx';
import { RetireDialog } from './retire-dialog.tsx';
import { texts } from './texts.ts';
import './badges.css';

type Step = { kind: 'add' } | { kind: 'change' | 'retire'; value: ValueCard };

/** What colleagues can be recognised for. */
export function BadgesScreen() {
  const values = useQuery(queries.values());
  const client = useQueryClient();
  const [step, setStep] = useState<Step | null>(null);
  const [said, setSaid] = useState('');
  const done = (text: string): void => {
    setStep(null);
    setSaid(text);
    void client.invalidateQueries({ queryKey: ['values'] });
  };
  const bringBack = useMutation({
    mutationFn: (value: ValueCard) => send<ValueCard>('PATCH', `/v1/values/${value.key}`, { hidden: false }),
    onSuccess: (value) => done(texts.isBack(value.name)),
  });
  const add = (
    <button type="button" className="button primary" onClick={() => setStep({ kind: 'add' })}>
      <Icon name="plus" size={16} /> {texts.add}
    </button>
  );
  return (
    <Page title={texts.title} lead={texts.lead} actions={add} above={<GroupTabs />}>
      <p role="status" className="said">
        {said}
      </p>
      <Wrong error={bringBack.error} />
      <Answer query={values} heights={[96, 96, 96]}>
        {({ items }) => {
          const retired = items.filter(({ hidden }) => hidden);
          return (
            <div className="stack">
              <section aria-labelledby="in-use">
                <h2 id="in-use" className="hidden-text">
                  {texts.inUse}
                </h2>
                <ul className="badge-grid">
                  {items
                    .filter(({ hidden }) => !hidden)
                    .map((value) => (
                      <BadgeCard key={value.key} value={value}>
                        <button
                          type="button"
                          className="link-button small"
                          onClick={() => setStep({ kind: 'change', value })}
                        >
                          {texts.change}
                          <span className="hidden-text"> {value.name}</span>
                        </button>
                        <button
                          type="button"
                          className="link-button small"
                          onClick={() => setStep({ kind: 'retire', value })}
                        >
                          {texts.retire}
                          <span className="hidden-text"> {value.name}</span>
                        </button>
                      </BadgeCard>
                    ))}
                </ul>
              </section>
              {retired.length > 0 ? (
                <section aria-labelledby="retired">
                  <h2 id="retired">{texts.retired}</h2>
                  <p className="small faint">{texts.retiredHint}</p>
                  <ul className="badge-grid">
                    {retired.map((value) => (
                      <BadgeCard key={value.key} value={value}>
                        <button
                          type="button"
                          className="link-button small"
                          disabled={bringBack.isPending}
                          onClick={() => bringBack.mutate(value)}
                        >
                          {texts.bringBack}
                          <span className="hidden-text"> {value.name}</span>
                        </button>
                      </BadgeCard>
                    ))}
                  </ul>
                </section>
              ) : null}
            </div>
          );
        }}
      </Answer>
      {step?.kind === 'retire' ? (
        <RetireDialog
          value={step.value}
          done={() => done(texts.isRetired(step.value.name))}
          close={() => setStep(null)}
        />
      ) : step ? (
        <BadgeForm
          value={step.kind === 'change' ? step.value : null}
          done={(value) => done(texts.saved(value.name))}
          close={() => setStep(null)}
        />
      ) : null}
    </Page>
  );
}

function BadgeCard({ value, children }: { value: ValueCard; children: React.ReactNode }) {
  return (
    <li className="card badge-card">
      <Badge badge={badgeOfValue(value)} size={64} dimmed={value.hidden} />
      <div className="badge-text">
        <h3>
          <bdi>{value.name}</bdi>
        </h3>
        <p className="small soft" dir="auto">
          {value.meaning}
        </p>
        <p className="badge-foot">
          <span className="chip">{texts.kinds[value.kind]}</span>
          {children}
        </p>
      </div>
    </li>
  );
}
