import { type DragEvent, useState } from 'react';
import { Icon, type IconName } from './icon.tsx';

/** Where a file is dropped, or chosen by whoever has no mouse. */
export function DropZone(props: {
  take: (file: File) => void;
  icon: IconName;
  /** What the browser offers: endings and media types. */
  accept: string;
  words: { readonly drop: string; readonly dropHint: string; readonly choose: string };
}) {
  const { take, icon, accept, words } = props;
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
      <Icon name={icon} size={32} />
      <strong>{words.drop}</strong>
      <span className="soft small">{words.dropHint}</span>
      <span className="button primary">{words.choose}</span>
      <input
        type="file"
        className="hidden-text"
        accept={accept}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file) take(file);
        }}
      />
    </label>
  );
}
