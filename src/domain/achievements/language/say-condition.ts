import type { Language } from '../../language/languages.ts';
import { formatNumber } from '../../language/say.ts';
import { ruleWordsIn } from '../../language/words/rules.ts';

const path = '(?:data|person|event)\\.([A-Za-z]\\w*)';
const whole = new RegExp(`^${path}$`);
const known = new RegExp(`^(!?)\\s*has\\(\\s*${path}\\s*\\)$`);
const flag = new RegExp(`^(!?)\\s*${path}$`);
const comparison = new RegExp(
  `^${path}\\s*(==|!=|>=|<=|>|<)\\s*(?:(-?\\d+(?:\\.\\d+)?)|"([^"\\\\]*)"|'([^'\\\\]*)')$`,
);

/** What a tool calls something, as people read it: `helpdesk.ticket.sla_met` is helpdesk ticket sla met. */
export function sayName(name: string, language: Language): string {
  return ruleWordsIn[language].condition.name(name.replace(/[._]+/g, ' '));
}

/** A field that a rule names, without where it stands; any other expression as it is written. */
export function sayField(text: string, language: Language): string {
  const [, name] = whole.exec(text.trim()) ?? [];
  return name === undefined ? text : sayName(name, language);
}

/**
 * A condition in words: flags, what is known, and comparisons, joined by `&&` or by `||`. Whatever else a rule can say
 * stays as it is written.
 *
 * Example: `data.sla_met && data.priority <= 2` is “sla met” and “priority” at most 2.
 */
export function sayCondition(text: string, language: Language): string {
  const { and, or } = ruleWordsIn[language].condition;
  const [joint, word] = text.includes('||') ? ['||', or] : ['&&', and];
  if (joint === '||' && text.includes('&&')) return text;
  const parts = text.split(joint).map((part) => sayPart(part.trim(), language));
  return parts.some((part) => part === null) ? text : parts.join(` ${word} `);
}

function sayPart(part: string, language: Language): string | null {
  const say = ruleWordsIn[language].condition;
  const [, absent, field] = known.exec(part) ?? [];
  if (field !== undefined) return (absent ? say.unknown : say.known)(sayName(field, language));
  const [, not, flagged] = flag.exec(part) ?? [];
  if (flagged !== undefined) return not ? say.not(sayName(flagged, language)) : sayName(flagged, language);
  const [, compared, sign = '', number, double, single = double] = comparison.exec(part) ?? [];
  if (compared === undefined) return null;
  const value = number === undefined ? say.name(single ?? '') : formatNumber(Number(number), language);
  return `${sayName(compared, language)} ${say.signs[sign] ?? sign} ${value}`;
}
