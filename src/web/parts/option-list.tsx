import type { ReactNode } from 'react';
import './option-list.css';

/** One that a field offers. */
export interface Option {
  readonly key: string;
  readonly name: string;
  readonly detail: string;
  readonly art: ReactNode;
}

export const optionId = (list: string, { key }: Option): string => `${list}-${encodeURIComponent(key)}`;

/** What a field offers while one types; the field keeps the focus, and points at the one that Enter takes. */
export function OptionList<T extends Option>(props: {
  id: string;
  label: string;
  items: readonly T[];
  active: T | undefined;
  isOpen: boolean;
  take: (one: T) => void;
}) {
  const { id, label, items, active, isOpen, take } = props;
  return (
    <div
      id={id}
      role="listbox"
      tabIndex={-1}
      aria-label={label}
      className="option-list card"
      hidden={!isOpen || items.length === 0}
    >
      {items.map((one) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard chooses from the field itself.
        // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and points at it.
        <div
          key={one.key}
          id={optionId(id, one)}
          role="option"
          aria-selected={one === active}
          className="option"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => take(one)}
        >
          {one.art}
          <bdi>{one.name}</bdi>
          <span className="option-detail small">{one.detail}</span>
        </div>
      ))}
    </div>
  );
}
