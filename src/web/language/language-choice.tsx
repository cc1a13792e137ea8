import { languageNames, languages } from '../../domain/language/languages.ts';
import { language } from './locale.ts';
import { texts } from './texts.ts';
import { useChooseLanguage } from './use-language.ts';
import './language.css';

/** Each language by its own name, so that whoever cannot read this page finds theirs. */
export function LanguageChoice() {
  const choose = useChooseLanguage();
  return (
    <fieldset className="segments language-choice">
      <legend className="hidden-text">{texts.label}</legend>
      {languages.map((one) => (
        <button
          key={one}
          type="button"
          lang={one}
          aria-pressed={one === language}
          disabled={choose.isPending}
          onClick={() => (one === language ? undefined : choose.mutate(one))}
        >
          {languageNames[one]}
        </button>
      ))}
    </fieldset>
  );
}
