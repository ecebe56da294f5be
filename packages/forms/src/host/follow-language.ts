import { loadLanguage } from '@amparo/elements';
import { wordsIn, type Words } from '@amparo/model';
import { nearestLanguage } from './nearest-language.js';
import { watchLanguage } from './watch-language.js';

/** Lets an element without words of a form speak the nearest language, until the returned function is called. */
export function followLanguage(element: Element & { words: Words }): () => void {
  const speak = async (): Promise<void> => {
    const language = nearestLanguage(element);
    await loadLanguage(language);
    element.words = wordsIn({ language });
  };
  void speak();
  return watchLanguage(element, () => void speak());
}
