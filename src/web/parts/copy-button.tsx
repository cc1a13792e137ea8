import { useState } from 'react';
import { Icon, type IconName } from './icon.tsx';
import { texts } from './texts.ts';

export function CopyButton(props: { text: string; label: string; icon?: IconName; className?: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(props.text);
    setCopied(true);
    window.setTimeout(() => setCopied(false), 2000);
  };
  return (
    <button type="button" className={`button ${props.className ?? ''}`} onClick={() => void copy()}>
      <Icon name={copied ? 'done' : (props.icon ?? 'copy')} size={16} />
      <span aria-live="polite">{copied ? texts.copied : props.label}</span>
    </button>
  );
}
