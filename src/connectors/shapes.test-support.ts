import { expect } from 'vitest';
import { formatInstant } from '../domain/time/instant.ts';
import { catalogue } from './catalogue.ts';
import { findConnector } from './connectors.ts';
import { readGenuine } from './judge.ts';

export const receivedAt = 1_752_613_927_000_000;
type Headers = readonly (readonly [string, string])[];

/** What a genuine delivery of that body tells, as it is read. */
export function parsed(tool: string, body: string | object, headers: Headers = []) {
  const connector = findConnector(tool);
  if (!connector) throw new Error(`no connector ${tool}`);
  const bytes = Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
  const delivery = { method: 'POST', url: 'https://smallwins.example/in', headers, body: bytes, receivedAt };
  return readGenuine(connector, delivery, {});
}

/** What a genuine delivery of that body tells: type, who, what, when and the name of each fact. */
export function read(tool: string, body: string | object, headers: Headers = []) {
  const { facts, notices, unread, reply } = parsed(tool, body, headers);
  for (const { type, data } of facts)
    if (tool !== 'stripe')
      expect(Object.keys(data).filter((field) => !catalogue[type]?.fields.includes(field))).toEqual([]);
  return {
    facts: facts.map(({ type, data, subject, at, key }) => [
      type,
      data.by ?? null,
      subject,
      formatInstant(at),
      key,
    ]),
    data: facts.map(({ data }) => data),
    notices: notices.map(({ code }) => code),
    unread: unread.map(({ refusal }) => refusal.code),
    reply: reply?.body ?? null,
  };
}
