import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { AchievementPlan, AppliedPlan, WrittenFile } from '../../features/achievements/api.ts';
import { send } from '../api/http.ts';
import { Page } from '../parts/page.tsx';
import { GroupTabs } from '../shell/nav/group-tabs.tsx';
import { FileCard, type Written } from './file-card.tsx';
import { PlanView } from './plan-view.tsx';
import { texts } from './texts.ts';
import './files.css';

interface Planned {
  plan: AchievementPlan;
  files: WrittenFile[];
  retire: boolean;
}

/** Achievements as text: what a set of files would change, and then all of it or none. */
export function FilesScreen() {
  const client = useQueryClient();
  const [written, setWritten] = useState<Written>({ pasted: '', files: [], retire: false });
  const [planned, setPlanned] = useState<Planned | null>(null);
  const files = filesOf(written);
  const plan = useMutation({
    mutationFn: () =>
      send<AchievementPlan>('POST', '/v1/achievements/plan', { files, retire: written.retire }),
    onMutate: () => setPlanned(null),
    onSuccess: (made) => setPlanned({ plan: made, files, retire: written.retire }),
  });
  const apply = useMutation({
    mutationFn: (validFrom: 'now' | 'beginning') =>
      send<AppliedPlan>('POST', '/v1/achievements/apply', {
        files: planned?.files ?? [],
        retire: planned?.retire ?? false,
        fingerprint: planned?.plan.fingerprint,
        ...(validFrom === 'beginning' ? { validFrom } : {}),
      }),
    onSuccess: () => {
      setPlanned(null);
      void client.invalidateQueries({ queryKey: ['achievements'] });
      void client.invalidateQueries({ queryKey: ['today'] });
    },
  });
  const change = (next: Partial<Written>): void => {
    setWritten((before) => ({ ...before, ...next }));
    setPlanned(null);
    apply.reset();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    apply.reset();
    if (files.length > 0 && !plan.isPending) plan.mutate();
  };
  const again = (): void => {
    apply.reset();
    plan.reset();
    setWritten({ pasted: '', files: [], retire: false });
  };
  return (
    <Page title={texts.title} lead={texts.lead} above={<GroupTabs />}>
      <form className="stack" onSubmit={submit}>
        {apply.isSuccess ? (
          <Applied applied={apply.data} again={again} />
        ) : (
          <>
            <FileCard written={written} change={change} />
            <div className="row">
              <button
                type="submit"
                className="button primary"
                disabled={files.length === 0 || plan.isPending}
              >
                {plan.isPending ? texts.planning : texts.plan}
              </button>
            </div>
            <Refused error={plan.error ?? apply.error} />
            {planned ? (
              <PlanView plan={planned.plan} applying={apply.isPending} apply={(from) => apply.mutate(from)} />
            ) : null}
          </>
        )}
      </form>
    </Page>
  );
}

/** What was pasted, divided at lines of three hyphens, and the files that were chosen. */
function filesOf({ pasted, files }: Written): WrittenFile[] {
  const parts = pasted.split(/^---[ \t]*$/m).filter((yaml) => yaml.trim() !== '');
  return [
    ...parts.map((yaml, index) => ({ file: texts.pastedName(index + 1), yaml: `${yaml.trim()}\n` })),
    ...files,
  ];
}

/** Every problem of every file, a line each. */
function Refused({ error }: { error: Error | null }) {
  if (!error) return null;
  const lines = error.message.split('\n');
  return (
    <div role="alert" className="card plan-refused">
      {lines.map((line) => (
        <p key={line} className="wrong">
          {line}
        </p>
      ))}
    </div>
  );
}

function Applied({ applied, again }: { applied: AppliedPlan; again: () => void }) {
  return (
    <section className="card plan-applied" aria-labelledby="applied">
      <h2 id="applied">{texts.applied}</h2>
      <div role="status">
        <ul>
          {applied.changes.map(({ key, action, version, backfilled }) => (
            <li key={key}>
              {action === 'retired' ? texts.retiredOne(key) : texts.appliedOne(key, version, backfilled)}
            </li>
          ))}
        </ul>
      </div>
      <div className="row">
        <Link to="/achievements" className="button primary">
          {texts.see}
        </Link>
        <button type="button" className="button" onClick={again}>
          {texts.again}
        </button>
      </div>
    </section>
  );
}
