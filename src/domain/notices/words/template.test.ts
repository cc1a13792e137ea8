import { describe, expect, test } from 'vitest';
import { readTemplate, type TemplateData, templateMax } from './template.ts';

function filled(text: string, data: TemplateData = {}): string {
  const template = readTemplate(text);
  if ('problem' in template) return `unreadable: ${template.problem}`;
  const result = template.fill(data);
  return 'problem' in result ? `unfillable: ${result.problem}` : result.text;
}

describe('a template', () => {
  test('fills in what is known', () => {
    const data = { left: 2, achievement: { name: 'Clean close' } };
    expect(filled('{{ left }} to go for {{ achievement.name }}', data)).toBe('2 to go for Clean close');
    expect(filled('{% if tier %}{{ tier }}{% else %}no tier{% endif %}')).toBe('no tier');
  });

  test('says what it names', () => {
    const template = readTemplate(
      '{{ achievement.name }}{% if tier == "gold" %}{{ left | plus: needed }}{% endif %}',
    );
    expect('variables' in template && template.variables).toEqual([
      'achievement.name',
      'left',
      'needed',
      'tier',
    ]);
  });

  test.each([
    ['{{ missing }}', /unfillable: undefined variable: missing/],
    ['{{ a.missing }}', /unfillable: undefined variable/],
    ['{{ a.constructor }}', /unfillable: undefined variable/],
    ['{{ a.__proto__ }}', /unfillable: undefined variable/],
    ['{{ a["constructor"]["constructor"] }}', /unfillable: undefined variable/],
    ['{{ a.toString }}', /unfillable: undefined variable/],
    ['{% include "/etc/passwd" %}', /unreadable: tag "include" not found/],
    ['{% render "x" %}', /unreadable: tag "render" not found/],
    ['{% layout "x" %}', /unreadable: tag "layout" not found/],
    ['{% for i in (1..100000000) %}x{% endfor %}', /unreadable: tag "for" not found/],
    ['{% tablerow i in (1..9) %}x{% endtablerow %}', /unreadable: tag "tablerow" not found/],
    ['{{ "now" | date: "%Y" }}', /unreadable: undefined filter: date/],
    ['{{ "x" | where_exp: "y", "y" }}', /unreadable: undefined filter: where_exp/],
    ['{{ "x" | json }}', /unreadable: undefined filter: json/],
    ['{{ (1..99999999) | size }}', /unfillable: memory alloc limit exceeded/],
    ['{{ unclosed', /unreadable: .*not closed/],
    ['x'.repeat(templateMax + 1), /unreadable: is longer than 16 KiB/],
    ['ä'.repeat(templateMax / 2 + 1), /unreadable: is longer than 16 KiB/],
    ['{% if a %}'.repeat(400), /unreadable: has more than 30 conditions/],
    [`{% assign b = "x" %}${'{% assign b = b | append: b %}'.repeat(60)}{{ b }}`, /unfillable: memory alloc/],
    [
      `{% assign b = "${'x'.repeat(70)}" %}${'{% assign b = b | replace: "x", b %}'.repeat(8)}`,
      /memory alloc/,
    ],
    [`{% assign b = "${'x'.repeat(700)}" %}${'{{ b }}'.repeat(100)}`, /unfillable: makes more than 64 KiB/],
  ])('%.60s is refused', (text, problem) => {
    const started = performance.now();
    expect(filled(text, { a: { name: 'x' } })).toMatch(problem);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  test('at the limit it still works', () => {
    expect(filled('x'.repeat(templateMax))).toHaveLength(templateMax);
    expect(filled('{% if a %}x{% endif %}'.repeat(30), { a: 'y' })).toBe('x'.repeat(30));
  });
});
