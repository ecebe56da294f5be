// The module with which a page loads the words of one form in one language.
import { isConfirmed } from './form-xliff.mjs';
import { STALE } from './xliff.mjs';

/** The module's code, compact because every byte is loaded over a phone's network. */
export function formModule(units) {
  const texts = Object.fromEntries(units.filter(isUsable).map(({ id, target }) => [id, target.textContent]));
  return [
    "import type { Translations } from '@amparo/model';",
    `export const draft: boolean = ${units.some((unit) => !isConfirmed(unit))};`,
    `export const translations: Translations = ${JSON.stringify(texts)};\n`,
  ].join('\n');
}

// A translation of what the form said before may now say something wrong; the page then shows the source, and says so.
const isUsable = ({ target }) =>
  target !== null && target.textContent.trim() !== '' && target.getAttribute('state') !== STALE;
