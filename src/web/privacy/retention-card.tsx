import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PrivacySettings, RetentionReport } from '../../features/privacy/api.ts';
import { send } from '../api/http.ts';
import { formatNumber } from '../clock/format.ts';
import { Refused } from '../sign-in/refused.tsx';
import { ReasonForm } from './reason-form.tsx';
import { texts } from './texts.ts';

const choices = [30, 90, 180, 365, 730];
const count = (number: number): string => formatNumber(number);

export function RetentionCard({ settings }: { settings: PrivacySettings }) {
  const { retentionDays, reducedEvents } = settings;
  const client = useQueryClient();
  const [days, setDays] = useState(retentionDays);
  const [open, setOpen] = useState(false);
  const look = useMutation({
    mutationFn: (wanted: number) =>
      send<RetentionReport>('POST', '/v1/retention', { dryRun: true, days: wanted }),
  });
  const run = useMutation({
    mutationFn: () => send<RetentionReport>('POST', '/v1/retention', {}),
    onSuccess: () => client.invalidateQueries({ queryKey: ['privacy'] }),
  });
  const all = [...new Set([...choices, ...(retentionDays === null ? [] : [retentionDays])])].sort(
    (a, b) => a - b,
  );
  return (
    <section className="card privacy-part" aria-labelledby="retention">
      <h2 id="retention">{texts.retentionTitle}</h2>
      <p className="soft">{texts.retentionText}</p>
      <div className="field privacy-days">
        <label htmlFor="retention-days">{texts.retentionLabel}</label>
        <select
          id="retention-days"
          className="input"
          value={days ?? ''}
          onChange={(event) => {
            setDays(event.target.value === '' ? null : Number(event.target.value));
            look.reset();
          }}
        >
          <option value="">{texts.retentionNever}</option>
          {all.map((each) => (
            <option key={each} value={each}>
              {texts.retentionDays(each)}
            </option>
          ))}
        </select>
      </div>
      <div className="row">
        <button
          type="button"
          className="button primary"
          disabled={days === retentionDays}
          onClick={() => setOpen(true)}
        >
          {texts.save}
        </button>
        {days === null ? null : (
          <button
            type="button"
            className="button"
            disabled={look.isPending}
            onClick={() => look.mutate(days)}
          >
            {look.isPending ? texts.trying : texts.tryIt}
          </button>
        )}
        {retentionDays !== null && days === retentionDays ? (
          <button type="button" className="button" disabled={run.isPending} onClick={() => run.mutate()}>
            {texts.runNow}
          </button>
        ) : null}
      </div>
      <Refused error={look.error} retry={() => days !== null && look.mutate(days)} />
      <Refused error={run.error} retry={() => run.mutate()} />
      {look.data ? <Found report={look.data} /> : null}
      <p className="small faint">
        {texts.retentionSaved(retentionDays)}{' '}
        {reducedEvents > 0 ? texts.retentionState(count(reducedEvents)) : null}
      </p>
      {open ? (
        <ReasonForm
          title={texts.saveTitle}
          text={texts.retentionSaved(days)}
          go={texts.save.replace(' …', '')}
          change={{ retentionDays: days }}
          close={() => setOpen(false)}
        />
      ) : null}
    </section>
  );
}

function Found({
  report: { events, reduced, bytes, quarantined, rejectedRows },
}: {
  report: RetentionReport;
}) {
  const share = bytes.before === 0 ? 0 : Math.round(((bytes.before - bytes.after) / bytes.before) * 100);
  return (
    <p role="status" className="privacy-found small">
      {reduced === 0 ? texts.triedNothing : texts.tried(count(reduced), count(events), share)}{' '}
      {quarantined + rejectedRows > 0 ? texts.triedAside(count(quarantined), count(rejectedRows)) : null}
    </p>
  );
}
