import { isUtf8 } from 'node:buffer';
import { SaxesParser } from 'saxes';
import { Unreadable } from './reading.ts';

/** An element with its namespace resolved, whatever prefix it was written with. */
export interface Element {
  readonly uri: string;
  readonly local: string;
  /** `xsi:type`, as written. */
  readonly type: string | null;
  readonly isNil: boolean;
  readonly children: Element[];
  text: string;
}

const instance = 'http://www.w3.org/2001/XMLSchema-instance';
const depthMax = 32;
const elementsMax = 20_000;

/** Reads well-formed XML in UTF-8. A document type, which could define entities or fetch them, is refused. */
export function readXml(bytes: Uint8Array): Element {
  if (!isUtf8(bytes)) throw new Unreadable('xml-not-utf8', 'The XML is not UTF-8.');
  const parser = new SaxesParser({ xmlns: true });
  const open: Element[] = [];
  let root: Element | undefined;
  let count = 0;
  parser.on('error', (error) => {
    throw new Unreadable('xml-syntax', `This is not well-formed XML: ${error.message.slice(0, 200)}.`);
  });
  parser.on('doctype', () => {
    throw new Unreadable('xml-doctype', 'XML with a document type is not taken.');
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    if (open.length >= depthMax || ++count > elementsMax)
      throw new Unreadable(
        'xml-too-large',
        `At most ${depthMax} levels and ${elementsMax} elements are taken.`,
      );
    const own = Object.values(attributes).filter((attribute) => attribute.uri === instance);
    const type = own.find((attribute) => attribute.local === 'type')?.value ?? null;
    const isNil = own.some((attribute) => attribute.local === 'nil' && /^(true|1)$/.test(attribute.value));
    const element: Element = { uri, local, type, isNil, children: [], text: '' };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  const add = (text: string) => {
    const here = open.at(-1);
    if (here) here.text += text;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => open.pop());
  parser
    .write(
      Buffer.from(bytes)
        .toString('utf8')
        .replace(/^\ufeff/, ''),
    )
    .close();
  if (!root) throw new Unreadable('xml-syntax', 'The XML holds no element.');
  return root;
}

export function childrenOf(element: Element | undefined, uri: string, local: string): Element[] {
  return element?.children.filter((child) => child.uri === uri && child.local === local) ?? [];
}

export function childOf(element: Element | undefined, uri: string, local: string): Element | undefined {
  return childrenOf(element, uri, local)[0];
}

export function textOf(element: Element): string {
  return element.text.trim();
}
