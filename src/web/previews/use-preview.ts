import { useEffect, useRef, useState } from 'react';
import type { PreviewLine, PreviewReport } from '../../features/previews/api.ts';
import { sendForLines } from '../api/http.ts';
import { texts } from './texts.ts';

export interface PreviewRun {
  /** How far it is, 0 to 1, and how much was read; null while nothing runs. */
  readonly progress: { readonly share: number; readonly events: number } | null;
  readonly report: PreviewReport | null;
  readonly problem: string | null;
  start(yaml: string, segment: string): void;
  cancel(): void;
}

/** One preview at a time; leaving the page ends it. */
export function usePreview(): PreviewRun {
  const [progress, setProgress] = useState<PreviewRun['progress']>(null);
  const [report, setReport] = useState<PreviewReport | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const run = async (yaml: string, segment: string, signal: AbortSignal) => {
    const body = { yaml, ...(segment === '' ? {} : { segment }) };
    for await (const line of sendForLines<PreviewLine>('/v1/previews', body, signal)) {
      if ('report' in line) return setReport(line.report);
      if ('error' in line) return setProblem(line.error.message);
      const { done, total, events } = line.progress;
      setProgress({ share: total > 0 ? done / total : 0, events });
    }
    if (!signal.aborted) setProblem(texts.failed);
  };
  const start = (yaml: string, segment: string) => {
    running.current?.abort();
    const own = new AbortController();
    running.current = own;
    setProblem(null);
    setProgress({ share: 0, events: 0 });
    run(yaml, segment.trim(), own.signal)
      .catch((error: unknown) => {
        if (!own.signal.aborted) setProblem(error instanceof Error ? error.message : String(error));
      })
      .finally(() => {
        if (running.current === own) setProgress(null);
      });
  };
  const cancel = () => {
    running.current?.abort();
    running.current = null;
    setProgress(null);
  };
  return { progress, report, problem, start, cancel };
}
