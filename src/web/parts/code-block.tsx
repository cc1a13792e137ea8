import { CopyButton } from './copy-button.tsx';
import { ScrollRegion } from './scroll-region.tsx';

export function CodeBlock({ text, label }: { text: string; label: string }) {
  return (
    <div className="code">
      <div className="code-bar">
        <span>{label}</span>
        <CopyButton text={text} label="Copy" className="quiet no-print" />
      </div>
      <ScrollRegion label={label}>
        <pre>{text}</pre>
      </ScrollRegion>
    </div>
  );
}
