/** What a block or an element of Block Kit holds, as far as ours use it. */
interface Part {
  readonly type: string;
  readonly text?: string | Part;
  readonly url?: string;
  readonly style?: { bold?: boolean } | string;
  readonly elements?: Part[];
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll('\n', '<br>');

/** A message to Slack as HTML, near enough to how Slack shows it to be judged by eye: each paragraph in its own direction. */
export function drawBlocks(blocks: readonly object[]): string {
  return (blocks as Part[]).map(drawBlock).join('');
}

function drawBlock(block: Part): string {
  const { type, elements = [], text } = block;
  if (type === 'rich_text') return elements.map(drawRich).join('');
  if (type === 'header') return `<h3 dir="auto">${escaped(textOf(text))}</h3>`;
  if (type === 'actions')
    return `<div class="actions">${elements.map((one) => `<b>${escaped(textOf(one.text))}</b>`).join('')}</div>`;
  if (type === 'context')
    return `<p class="context" dir="auto">${elements.map((one) => drawMarks(textOf(one.text))).join(' ')}</p>`;
  throw new Error(`Nobody has drawn a block ${type} yet.`);
}

function drawRich({ type, elements = [] }: Part): string {
  if (type === 'rich_text_list')
    return `<ul>${elements.map((one) => `<li dir="auto">${(one.elements ?? []).map(drawRun).join('')}</li>`).join('')}</ul>`;
  const inner = elements.map(drawRun).join('');
  return type === 'rich_text_quote'
    ? `<blockquote dir="auto">${inner}</blockquote>`
    : `<p dir="auto">${inner}</p>`;
}

function drawRun({ type, text, url, style }: Part): string {
  const shown = escaped(textOf(text));
  const inner = typeof style === 'object' && style.bold ? `<b>${shown}</b>` : shown;
  return type === 'link' ? `<a href="${escaped(url ?? '')}">${inner}</a>` : inner;
}

/** The one mark that our own sentences use: a link. */
function drawMarks(text: string): string {
  return text.replace(
    /<([^|>]+)\|([^>]+)>/g,
    (_, url: string, label: string) => `<a href="${url}">${label}</a>`,
  );
}

function textOf(text: string | Part | undefined): string {
  return typeof text === 'object' ? textOf(text.text) : (text ?? '');
}
