import { codeKey, type Translations } from './catalogue.js';
import type { Codes } from './codes.js';
import { direction } from './direction.js';
import type { HostCode } from '../session/environment.js';

/** The words of a form in one language; a text without translation comes in the source language, and says so. */
export interface Words {
  /** BCP 47 language. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** The text of a key, else its English source. */
  of(key: string, source: string): string;
  /** Whether a text comes in the source language because its translation is missing. */
  isMissing(key: string): boolean;
  /** The text of one code. */
  code(words: string, codes: Codes, code: string): string;
}

interface Spoken {
  readonly language: string;
  /** Undefined for the source language, English. */
  readonly translations?: Translations | undefined;
  /** Code lists of the host, by name; the host translates them. */
  readonly hostCodes?: Readonly<Record<string, readonly HostCode[]>>;
}

/** Makes the words of a form in one language. */
export function wordsIn({ language, translations, hostCodes = {} }: Spoken): Words {
  const of = (key: string, source: string): string => translations?.[key] ?? source;
  return {
    language,
    direction: direction(language),
    of,
    isMissing: (key) => translations !== undefined && translations[key] === undefined,
    code: (words, codes, code) => {
      if (codes.display !== undefined)
        return displayName(language, codes.display, code) ?? (codes.labels[code] || code);
      if (codes.host !== undefined) return hostCodes[codes.host]?.find((each) => each.code === code)?.label ?? code;
      return of(codeKey(words, codes, code), Object.hasOwn(codes.labels, code) ? (codes.labels[code] ?? code) : code);
    },
  };
}

const CODE_FORM = { region: /^([A-Z]{2}|\d{3})$/i, language: /^[a-z]{2,8}(-[a-z\d]{2,8})*$/i };

const names = new Map<string, Intl.DisplayNames>();

function displayName(language: string, type: 'region' | 'language', code: string): string | undefined {
  // `of` throws at what cannot be a code of its kind, such as a code of an older version.
  if (!CODE_FORM[type].test(code)) return undefined;
  const key = `${language} ${type}`;
  const table = names.get(key) ?? new Intl.DisplayNames([language], { type, fallback: 'none' });
  names.set(key, table);
  return table.of(code);
}

/** Puts values into the `{placeholders}` of a text. */
export const filled = (text: string, values: Readonly<Record<string, string | number>> = {}): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
