import { Icon, type IconName } from './icon.tsx';
import { texts } from './texts.ts';
import { useCopy } from './use-copy.ts';

export function CopyButton(props: { text: string; label: string; icon?: IconName; className?: string }) {
  const [copied, copy] = useCopy();
  const said = { 'not yet': props.label, done: texts.copied, failed: texts.notCopied }[copied];
  return (
    <button type="button" className={`button ${props.className ?? ''}`} onClick={() => void copy(props.text)}>
      <Icon name={copied === 'done' ? 'done' : (props.icon ?? 'copy')} size={16} />
      <span aria-live="polite">{said}</span>
    </button>
  );
}
