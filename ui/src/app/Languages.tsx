import { memory } from '../api/memory';
import { type Language, speak } from '../language/language';
import { useLanguage } from '../language/texts';
import { useTexts } from './texts';

const LANGUAGES: Language[] = ['vi', 'en'];

/** Texts that the server makes are asked for again in the language chosen. */
async function choose(chosen: Language) {
  await speak(chosen);
  await memory.invalidateQueries();
}

export function Languages() {
  const say = useTexts();
  const spoken = useLanguage();
  return (
    <fieldset className="languages" aria-label={say('language')}>
      {LANGUAGES.map((each) => (
        <button key={each} type="button" lang={each} aria-pressed={spoken === each} onClick={() => choose(each)}>
          {say(`${each}Short`)} <span className="sr-only">{say(each)}</span>
        </button>
      ))}
    </fieldset>
  );
}
