import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SourceEvent } from '../events/event.ts';
import { DigestEraser, digestsOf, type ErasedPerson, NameEraser } from './erasers.ts';
import { maySayOf, maySeeOfOthers } from './groups.ts';
import { blurErased, isErased, isTelling, normalForm } from './names.ts';
import { redactEvent, redactJson, redactPacked, redactText, redactWhole } from './redact.ts';

const ana: ErasedPerson = {
  pseudonym: 'erased-k3x7q2ab',
  names: [
    { text: 'ana.diaz', kind: 'handle', source: null },
    { text: 'Ana Díaz', kind: 'name', source: null },
    { text: 'ana@example.com', kind: 'e-mail', source: null },
    { text: '149', kind: 'actor', source: 'desk' },
  ],
};
const nothing: ReadonlySet<string> = new Set();
const eraser = new NameEraser([ana], nothing);
const key = new Uint8Array(32).fill(7);
const digests = new DigestEraser(key, digestsOf(key, [ana], nothing));

const event = (data: SourceEvent['data'], more: Partial<SourceEvent> = {}): SourceEvent => ({
  id: 'e1',
  source: 'desk',
  type: 'helpdesk.ticket.resolved',
  at: 0,
  sequence: '',
  subject: null,
  data,
  ...more,
});

describe('names in texts', () => {
  test.each([
    ['Ask Ana Díaz about it.', 'Ask erased about it.'],
    ['ask ANA DIAZ', 'ask erased'],
    ['Díaz, Ana closed it', 'erased closed it'],
    ['mail ana@example.com or @ana.diaz', 'mail erased or @erased'],
    ['https://desk.example/u/ana.diaz/tickets', 'https://desk.example/u/erased/tickets'],
    ['ana.diaz-laptop', 'erased-laptop'],
    ['Ana Di\u0301az', 'erased'],
    ['Diana Diazepam, ana.diaz2 and 149 others', 'Diana Diazepam, ana.diaz2 and 149 others'],
    ['', ''],
  ])('%j becomes %j', (text, expected) => {
    expect(redactText(text, digests)).toBe(expected);
    const clear = redactText(text, eraser);
    expect(blurErased(clear.replaceAll(/(erased-k3x7q2ab(?:-\d+)?)-laptop/g, 'erased-laptop'))).toBe(
      expected,
    );
  });

  test('a text that names nobody is the very same', () => {
    const data = { by: 'Bo', list: [1, null, { deep: 'nothing here' }] };
    expect(redactJson(data, eraser)).toBe(data);
  });

  test('keys of documents are names, too', () => {
    expect(redactJson({ votes: { 'ana@example.com': 3 } }, digests)).toEqual({ votes: { erased: 3 } });
  });

  test('each way of writing a name has its own replacement, the same one each time', () => {
    const [one, two, again] = ['ana.diaz', 'Ana Díaz', 'ana.diaz'].map((text) => redactText(text, eraser));
    expect(one).toBe('erased-k3x7q2ab');
    expect(two).not.toBe(one);
    expect(again).toBe(one);
    for (const text of [one, two]) expect(isErased(text ?? '')).toBe(true);
  });

  test('whatever stands around it, a name is found by its digest as it is in the clear', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom('ana.diaz', 'Ana Díaz', 'ANA@EXAMPLE.COM'),
        fc.string(),
        (a, name, b) => {
          const text = `${a} ${name} ${b}`;
          expect(redactText(text, digests)).not.toContain(name);
          expect(normalForm(redactText(text, eraser))).not.toContain(normalForm(name));
        },
      ),
    );
  });

  test('where it is about them, a first name alone is found as well', () => {
    const related = NameEraser.about([ana], eraser);
    expect(redactText('Thank you Ana', related)).not.toContain('Ana');
    expect(redactText('Thank you Ana', eraser)).toContain('Ana');
  });

  test('what the workspace calls something else is only a name where a person must stand', () => {
    expect(isTelling('north', new Set(['north']))).toBe(false);
    expect(isTelling('north', nothing)).toBe(true);
    for (const weak of ['149', 'Bo', '12345', '🦊']) expect(isTelling(weak, nothing)).toBe(false);
  });
});

describe('names in events', () => {
  const credits = [
    ['data', 'by'],
    ['data', 'deep', 'who'],
    ['event', 'subject'],
  ];

  test('an actor is replaced where rules look for a person, in its source only', () => {
    const sent = event({ by: '149', minutes: '149', deep: { who: 149 } }, { subject: '149' });
    const redacted = redactEvent(sent, digests, credits);
    expect(redacted).toMatchObject({
      data: { by: 'erased', minutes: '149', deep: { who: 'erased' } },
      subject: 'erased',
    });
    const other = event({ by: '149' }, { source: 'crm' });
    expect(redactEvent(other, digests, credits)).toBe(other);
  });

  test('names that tell are replaced everywhere, and what counts stays', () => {
    const sent = event({ by: 'ana.diaz', note: 'Ana Díaz called', sla_met: true }, { id: 'ana.diaz-7' });
    expect(redactEvent(sent, digests, credits)).toMatchObject({
      id: 'erased-7',
      type: 'helpdesk.ticket.resolved',
      data: { by: 'erased', note: 'erased called', sla_met: true },
    });
  });

  test('cells and receipts as they are kept hold it no more, and nothing else changes', () => {
    const packed = '1,100,,ana.diaz%2c7,desk,helpdesk.done,1,INC7,,|2,0,,e2,,,1,Ana Díaz,~,';
    const redacted = redactPacked(packed, eraser, () => ({ event: false, person: false }));
    expect(redacted).toMatch(
      /^1,100,,erased-\w+%2c7,desk,helpdesk\.done,1,INC7,,\|2,0,,e2,,,1,erased-[\w-]+,~,$/,
    );
    expect(redactPacked('1,100,,e1,desk,x.y.z,1,INC7,,', eraser, () => ({ event: true, person: true }))).toBe(
      '1,100,,e1,desk,x.y.z,1,INC7,,',
    );
  });

  test('in an event of theirs, prose and the id are read more closely, and objects are not', () => {
    const sent = event({ by: 'ana.diaz', note: 'for Ana only', ticket: 'ANA-7' }, { id: 'T1-ana' });
    const { data, id } = redactEvent(sent, digests, credits);
    expect([data['note'], data['ticket'], id]).toEqual(['for erased only', 'ANA-7', 'T1-erased']);
    const others = event({ by: 'Bo', note: 'for Ana only' });
    expect(redactEvent(others, digests, credits)).toBe(others);
  });

  test('a digest under another key finds nothing', () => {
    const other = new DigestEraser(new Uint8Array(32).fill(8), digestsOf(key, [ana], nothing));
    expect(redactWhole('ana.diaz', other, null)).toBe('ana.diaz');
  });
});

test('works-council mode: five people or nothing, and no misses of others', () => {
  expect([4, 5].map((people) => maySayOf(people, true))).toEqual([false, true]);
  expect(maySayOf(1, false)).toBe(true);
  const seen = ['pending', 'confirmed', 'withdrawn', 'declined', 'revoked', 'in_review'].filter((state) =>
    maySeeOfOthers(state, true),
  );
  expect(seen).toEqual(['confirmed', 'in_review']);
});
