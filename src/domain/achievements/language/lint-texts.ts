import { ownValue } from '../../own-value.ts';
import type { AchievementDefinition } from './definition.ts';
import { cancelsOf } from './rule.ts';

const placeholder = /\{(value|needed|needed_words)\}/g;

/** What translations leave out or add, compared with what they translate; each as a sentence. */
export function textFaults(definition: AchievementDefinition): string[] {
  const remarks = remarksOf(definition);
  return Object.entries(definition.texts ?? {}).flatMap(([language, texts]) => {
    if (!texts) return [];
    const says = texts.says ?? {};
    const wanting = remarks
      .filter((say) => ownValue(says, say) === undefined)
      .map((say) => `says nothing for "${say}"`);
    const unknown = Object.keys(says)
      .filter((say) => !remarks.includes(say))
      .map((say) => `translates "${say}", which is no remark of this achievement`);
    const numbers = (['you', 'they'] as const).flatMap((field) => {
      const [written, translated] = [definition[field], texts[field]];
      if (written === undefined || translated === undefined) return [];
      return numbersIn(written) === numbersIn(translated)
        ? []
        : [`has other numbers in "${field}" than the text it translates`];
    });
    return [...wanting, ...unknown, ...numbers].map((what) => `texts.${language} ${what}.`);
  });
}

/** The remarks that people read of what took something back and of quality conditions. */
function remarksOf(definition: AchievementDefinition): string[] {
  const says = [...cancelsOf(definition), ...definition.guard].flatMap(({ say }) => say ?? []);
  return [...new Set(says)];
}

function numbersIn(text: string): string {
  return [...new Set(text.match(placeholder) ?? [])].sort().join(' ');
}
