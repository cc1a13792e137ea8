import type { Language } from '../../language/languages.ts';
import type { WordedKind } from './variables.ts';

/** The words of a notice: templates in Liquid. */
export interface NoticeWords {
  readonly title: string;
  readonly text: string;
}

/** Some of them, as somebody has written them. */
export interface WordsLayer {
  readonly title?: string | undefined;
  readonly text?: string | undefined;
}

const award = { title: '{{ achievement.name }}', text: '{{ deed }}' };
/** Below who reacted stands what they answered: the words of a recognition, or of an award what was done. */
const answered = '{{ entry.words }}';
const pattern = { title: '{{ about.name }}', text: '{{ fact }}' };
const team = {
  title: '{{ team }}: {{ achievement.name }}',
  text: '{% if about %}{{ about.name }}: {% endif %}{{ deed }}',
};

/** What is said where nobody has written anything else: what was done, and what is left. */
export const defaultWords: Readonly<Record<Language, Readonly<Record<WordedKind, NoticeWords>>>> = {
  en: {
    award,
    reaction: { title: '{{ people }} reacted to “{{ entry.name }}”', text: answered },
    pattern,
    team,
    nudge: { title: '{{ achievement.name }}', text: '{{ line }}. You are {{ percent }} % of the way there.' },
    stall: {
      title: '{{ achievement.name }}',
      text: '{{ line }}. The last step was on {{ since }}; it all still counts.',
    },
  },
  de: {
    award,
    reaction: {
      title: '{{ people }} {% if count == 1 %}hat{% else %}haben{% endif %} auf „{{ entry.name }}“ reagiert',
      text: answered,
    },
    pattern,
    team,
    nudge: { title: '{{ achievement.name }}', text: '{{ line }}. Du hast {{ percent }} % geschafft.' },
    stall: {
      title: '{{ achievement.name }}',
      text: '{{ line }}. Der letzte Schritt war am {{ since }}; alles davon zählt weiter.',
    },
  },
  es: {
    award,
    reaction: {
      title: '{{ people }} {% if count == 1 %}ha{% else %}han{% endif %} reaccionado a «{{ entry.name }}»',
      text: answered,
    },
    pattern,
    team,
    nudge: { title: '{{ achievement.name }}', text: '{{ line }}. Llevas el {{ percent }} % del camino.' },
    stall: {
      title: '{{ achievement.name }}',
      text: '{{ line }}. El último paso fue el {{ since }}; todo sigue contando.',
    },
  },
};
