import { expect, test } from 'vitest';
import { languages } from '../../language/languages.ts';
import { composeMail, type MailItem } from './notice-mail.ts';

const item: MailItem = {
  kind: 'award',
  title: 'Five clean',
  text: 'You resolved five tickets.',
  from: null,
  badge: { name: 'Five clean', meaning: 'Five tickets.', family: 'helpdesk', kind: 'quality', tier: 0 },
  link: 'https://smallwins.example.com/awards/1',
};
const links = {
  settings: 'https://smallwins.example.com/notices',
  unsubscribe: 'https://smallwins.example.com/u',
};
const mail = (more: Partial<Parameters<typeof composeMail>[0]> = {}) =>
  composeMail({ language: 'en', name: 'Zoë', bundle: 'now', items: [item], links, ...more });

test.each(languages)('in %s a mail says what it is about, where to see it and how to end it', (language) => {
  const { subject, text, html, pictures } = mail({ language });
  expect(subject).toContain('Five clean');
  for (const part of [
    'Five clean',
    'You resolved five tickets.',
    item.link,
    links.settings,
    links.unsubscribe,
  ]) {
    expect(text).toContain(part);
    expect(html).toContain(part);
  }
  expect(html).toContain(`<html lang="${language}">`);
  expect(subject + text).not.toContain('!');
  const shown = [...html.matchAll(/cid:(\w+)/g)].map(([, name]) => name);
  expect(shown).toEqual(pictures.map(({ name }) => name));
});

test('several things have a subject of their own, a day or week names itself', () => {
  expect(mail({ items: [item, item] }).subject).toBe('2 things about your work');
  expect(mail({ items: [item, item], bundle: 'daily' }).subject).toBe('Your day: 2 things');
  expect(mail({ bundle: 'weekly' }).subject).toBe('Your week: one thing');
});

test('one thing whose title says it all is the subject, and is not said twice', () => {
  const nudge: MailItem = { ...item, kind: 'nudge', title: 'Clean close: two to go' };
  const { subject, html, text } = mail({ items: [nudge] });
  expect(subject).toBe('Clean close: two to go');
  expect(html.match(/<h[12][^>]*>.*?<\/h[12]>/g)).toHaveLength(1);
  expect(text).toContain(subject);
});

test('what people write stays text, and a name cannot begin another header', () => {
  const hostile = '<img src=x onerror=alert(1)>\r\nBcc: all@example.com';
  const { subject, html } = mail({
    items: [{ ...item, title: hostile, text: hostile, from: hostile, badge: null, link: 'https://a/?"<>' }],
    name: hostile,
  });
  expect(subject).not.toMatch(/[\r\n]/);
  expect(html).not.toContain('<img src=x');
  expect(html).not.toContain('"<>');
});
