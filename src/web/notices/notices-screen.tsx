import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import type { NoticeSettingsView } from '../../features/notices/api.ts';
import { Answer } from '../parts/answer.tsx';
import { Page } from '../parts/page.tsx';
import { Devices } from './devices.tsx';
import { Hours } from './hours.tsx';
import { Matrix } from './matrix.tsx';
import { Mute } from './mute.tsx';
import { Presets } from './preset-choice.tsx';
import { texts } from './texts.ts';
import { settingsQuery, useChange } from './use-settings.ts';
import './notices.css';

const Calendars = lazy(async () => ({ default: (await import('../calendars/calendars.tsx')).Calendars }));

/** How the signed-in person is told; each change counts at once. */
export function NoticesScreen() {
  const settings = useQuery(settingsQuery);
  return (
    <Page title={texts.title} lead={texts.lead} width="narrow">
      <Answer query={settings} heights={[140, 200, 160, 100]}>
        {(data) => <Settings settings={data} />}
      </Answer>
    </Page>
  );
}

function Settings({ settings }: { settings: NoticeSettingsView }) {
  const { save, change } = useChange(settings);
  return (
    <div className="stack">
      <Presets settings={settings} change={change} />
      <Matrix
        title={texts.matrixTitle}
        own={settings.own}
        effective={settings.effective}
        channels={settings.channels}
        change={(matrix) => change({ matrix })}
      />
      <Devices />
      <Hours settings={settings} change={change} />
      <Mute settings={settings} change={change} />
      <Suspense>
        <Calendars />
      </Suspense>
      <p role={save.isError ? 'alert' : 'status'} className="notice-saved small">
        {save.isError ? save.error.message : save.isSuccess ? texts.saved : ''}
      </p>
    </div>
  );
}
