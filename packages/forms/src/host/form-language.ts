import { wordsIn, type HostCode, type Translations, type Words } from '@amparo/model';
import { loadLanguage } from '@amparo/elements';

/** The translated texts of one form, as a generated module holds them. */
export interface FormTranslations {
  readonly translations: Translations;
  /** No reviewer has confirmed the translation yet. */
  readonly draft: boolean;
}

/** The languages that a form exists in besides English, each fetched when it is needed. */
export type LanguageLoaders = Readonly<Record<string, () => Promise<FormTranslations>>>;

/** A form's words, and what the worker must know about them. */
export interface SpokenForm {
  readonly words: Words;
  readonly notice: 'draft' | 'missing' | undefined;
}

/** Fetches the words of a form in a language; English, with a notice, where there are none or they cannot be fetched. */
export async function speak(
  language: string,
  loaders: LanguageLoaders,
  hostCodes: Readonly<Record<string, readonly HostCode[]>>,
): Promise<SpokenForm> {
  const base = language.split('-')[0] ?? language;
  if (base === 'en') return { words: wordsIn({ language, hostCodes }), notice: undefined };
  const load = loaders[language] ?? loaders[base];
  const [inside, form] = await Promise.all([loadLanguage(language), load?.().catch(() => undefined)]);
  if (!form || !inside.ok) return { words: wordsIn({ language: 'en', hostCodes }), notice: 'missing' };
  return {
    words: wordsIn({ language, translations: form.translations, hostCodes }),
    notice: form.draft ? 'draft' : undefined,
  };
}
