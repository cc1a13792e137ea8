import { type DragEvent, useState } from 'react';
import type { WrittenFile } from '../../features/achievements/api.ts';
import { Icon } from '../parts/icon.tsx';
import { texts } from './texts.ts';

export interface Written {
  pasted: string;
  files: WrittenFile[];
  retire: boolean;
}

const bytesMax = 65_536;

/** Where texts come from: pasted, chosen or dropped. */
export function FileCard({
  written,
  change,
}: {
  written: Written;
  change: (next: Partial<Written>) => void;
}) {
  const [isOver, setIsOver] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const add = async (chosen: Iterable<File>): Promise<void> => {
    const files = [...chosen];
    const big = files.find(({ size }) => size > bytesMax);
    setWrong(big ? texts.tooBig(big.name) : null);
    const read = await Promise.all(
      files
        .filter((file) => file !== big)
        .map(async (file) => ({ file: file.name, yaml: await file.text() })),
    );
    const kept = written.files.filter(({ file }) => !read.some((one) => one.file === file));
    change({ files: [...kept, ...read.filter(({ yaml }) => yaml.trim() !== '')] });
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(false);
    void add(event.dataTransfer.files);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the mouse's way; the button is the keyboard's.
    <div
      className={`card plan-files${isOver ? ' is-over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <div className="field">
        <label htmlFor="plan-text">{texts.paste}</label>
        <textarea
          id="plan-text"
          className="input"
          rows={12}
          spellCheck={false}
          value={written.pasted}
          aria-describedby="plan-text-hint"
          onChange={(event) => change({ pasted: event.target.value })}
        />
        <p id="plan-text-hint" className="hint">
          {texts.pasteHint}
        </p>
      </div>
      <div className="row">
        <label className="button">
          <Icon name="imports" size={16} /> {texts.choose}
          <input
            type="file"
            className="hidden-text"
            accept=".yaml,.yml,text/yaml,application/yaml"
            multiple
            onChange={(event) => {
              void add(event.target.files ?? []);
              event.target.value = '';
            }}
          />
        </label>
        <span className="small faint">{texts.drop}</span>
      </div>
      {wrong ? (
        <p role="alert" className="wrong small">
          {wrong}
        </p>
      ) : null}
      {written.files.length > 0 ? (
        <ul className="plan-chosen" aria-label={texts.files(written.files.length)}>
          {written.files.map(({ file }) => (
            <li key={file} className="chip">
              {file}
              <button
                type="button"
                aria-label={texts.take(file)}
                onClick={() => change({ files: written.files.filter((one) => one.file !== file) })}
              >
                <Icon name="close" size={12} />
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <label className="row small">
        <input
          type="checkbox"
          checked={written.retire}
          onChange={(event) => change({ retire: event.target.checked })}
        />
        {texts.retire}
      </label>
    </div>
  );
}
