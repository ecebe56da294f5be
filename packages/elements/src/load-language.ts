import { addCatalogue, type Catalogue } from './words.js';

const loaders: Readonly<Record<string, () => Promise<{ readonly templates: Catalogue }>>> = {
  ar: () => import('./generated/ar.js'),
  fr: () => import('./generated/fr.js'),
};

/** The languages (BCP 47) that the interface's own words exist in. */
export const interfaceLanguages: readonly string[] = ['en', ...Object.keys(loaders)];

/** Why the interface's words stay in English: there are none in that language, or they could not be fetched. */
export interface LanguageError {
  readonly code: 'noSuchLanguage' | 'unreachable';
}

/** Fetches the interface's words in a language (BCP 47); a host that never calls it ships no other language. */
export async function loadLanguage(
  language: string,
): Promise<{ readonly ok: true } | { readonly ok: false; readonly error: LanguageError }> {
  const base = language.split('-')[0] ?? language;
  if (base === 'en') return { ok: true };
  const load = loaders[language] ?? loaders[base];
  if (!load) return { ok: false, error: { code: 'noSuchLanguage' } };
  try {
    addCatalogue(loaders[language] ? language : base, (await load()).templates);
    return { ok: true };
  } catch {
    // A chunk that cannot be fetched, offline or blocked, rejects the import; the next call tries again.
    return { ok: false, error: { code: 'unreachable' } };
  }
}
