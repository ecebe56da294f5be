import type { LanguageLoaders } from './form-language.js';

/** The languages that the registration exists in besides English. */
export const registrationLanguages: LanguageLoaders = {
  ar: () => import('@amparo/definitions/words/registration.ar.js'),
  fr: () => import('@amparo/definitions/words/registration.fr.js'),
};

/** The same of every form that has any, by its id: for what shows answers of several forms. */
export const formLanguages: ReadonlyMap<string, LanguageLoaders> = new Map([['registration', registrationLanguages]]);
