import { type DragEvent, useState } from 'react';
import { Icon } from '../parts/icon.tsx';
import { texts } from './texts.ts';

export function DropZone({ take }: { take: (file: File) => void }) {
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) take(file);
  };
  return (
    <label
      className={`empty drop${over ? ' over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Icon name="imports" size={32} />
      <strong>{texts.drop}</strong>
      <span className="soft small">{texts.dropHint}</span>
      <span className="button primary">{texts.choose}</span>
      <input
        type="file"
        className="hidden-text"
        accept=".csv,.ndjson,.jsonl,.gz,text/csv,application/x-ndjson,application/gzip"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file) take(file);
        }}
      />
    </label>
  );
}
