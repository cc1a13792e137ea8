/** One element of a document, in document order; `text` is what stands directly within it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

function unescaped(text: string): string {
  if (/[<>]|&(?!(?:amp|lt|gt|quot|#39);)/.test(text))
    throw new Error(`bare markup in ${JSON.stringify(text)}`);
  if (/[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/u.test(text)) throw new Error('character not allowed in XML');
  return text.replace(/&([^;]+);/g, (_, name: string) => entities[name] ?? '');
}

/** A strict reader of the XML we write, so that tests judge the bytes and not our escaping. Throws on any fault. */
export function readXml(xml: string): XmlElement[] {
  const elements: XmlElement[] = [];
  const open: XmlElement[] = [];
  const token = /([^<]*)<(\/?)([a-zA-Z]+)((?:\s+[a-zA-Z][\w:-]*="[^"<]*")*)\s*(\/?)>/y;
  while (token.lastIndex < xml.length) {
    const at = token.lastIndex;
    const found = token.exec(xml);
    if (!found) throw new Error(`not well-formed at ${at}: ${xml.slice(at, at + 60)}`);
    const [, text = '', closing, name = '', rest = '', empty] = found;
    const parent = open.at(-1);
    if (text !== '' && !parent) throw new Error('text outside the document');
    if (parent) parent.text += unescaped(text);
    if (closing) {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes nothing`);
      continue;
    }
    if (elements.length > 0 && !parent) throw new Error('a second root');
    const pairs = [...rest.matchAll(/([\w:-]+)="([^"]*)"/g)].map(
      ([, key = '', value = '']) => [key, unescaped(value)] as const,
    );
    const attributes = Object.fromEntries(pairs);
    if (Object.keys(attributes).length !== pairs.length) throw new Error(`<${name}> repeats an attribute`);
    const element = { name, attributes, text: '' };
    elements.push(element);
    if (!empty) open.push(element);
  }
  if (open.length > 0) throw new Error(`<${open.at(-1)?.name}> is never closed`);
  return elements;
}
