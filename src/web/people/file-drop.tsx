import { type DragEvent, useState } from 'react';
import { Icon } from '../parts/icon.tsx';
import { texts } from './texts.ts';

export function FileDrop({ take }: { take: (file: File) => void }) {
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) take(file);
  };
  return (
    <label
      className={`empty people-drop${over ? ' over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Icon name="people" size={32} />
      <strong>{texts.drop}</strong>
      <span className="soft small">{texts.dropHint}</span>
      <span className="button primary">{texts.choose}</span>
      <input
        type="file"
        className="hidden-text"
        accept=".csv,.tsv,.txt,text/csv"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file) take(file);
        }}
      />
    </label>
  );
}
