import { CopyButton } from './copy-button.tsx';
import { ScrollRegion } from './scroll-region.tsx';

export function CodeBlock({ text, label, copy = true }: { text: string; label: string; copy?: boolean }) {
  return (
    <div className="code">
      <ScrollRegion label={label}>
        <pre>{text}</pre>
      </ScrollRegion>
      {copy ? <CopyButton text={text} label="Copy" className="no-print" /> : null}
    </div>
  );
}
