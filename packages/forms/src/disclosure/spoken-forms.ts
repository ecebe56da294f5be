import { speak, type LanguageLoaders } from '../host/form-language.js';
import { formLanguages } from '../host/form-languages.js';

type Spoken = Awaited<ReturnType<typeof speak>>;

/** The words of forms, by their ids, in a language. */
export const spokenForms = (language: string, forms: readonly string[]): Promise<(readonly [string, Spoken])[]> => {
  const loaders: Readonly<Record<string, LanguageLoaders | undefined>> = formLanguages;
  const spoken = async (form: string) => [form, await speak(language, loaders[form] ?? {}, {})] as const;
  return Promise.all([...new Set(forms)].map(spoken));
};
