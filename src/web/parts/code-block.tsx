import { CopyButton } from './copy-button.tsx';
import { ScrollRegion } from './scroll-region.tsx';
import { texts } from './texts.ts';

export function CodeBlock({ text, label }: { text: string; label: string }) {
  return (
    <div className="code">
      <div className="code-bar">
        <span>{label}</span>
        <CopyButton text={text} label={texts.copy} className="quiet no-print" />
      </div>
      <ScrollRegion label={label}>
        <pre>{text}</pre>
      </ScrollRegion>
    </div>
  );
}
