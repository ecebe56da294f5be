import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CatalogueEntry } from '@amparo/model';

/** What the tests touch of an XML element. */
export interface XmlElement {
  textContent: string;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  appendChild(child: XmlElement): void;
}

/** One translation unit of an XLIFF file. */
export interface Unit {
  readonly document: { createElement(name: string): XmlElement };
  readonly element: XmlElement;
  readonly id: string;
  readonly source: string;
  readonly target: XmlElement | null;
}

/** A form as the words' path knows it. */
export interface WordedForm {
  readonly id: string;
  readonly version: string;
  readonly entries: readonly CatalogueEntry[];
}

interface WordsPath {
  readUnits(path: string): Unit[];
  releasedForms(): Promise<readonly (WordedForm & { readonly file: string })[]>;
  formUnits(of: { readonly form: WordedForm; readonly language: string; readonly before: readonly Unit[] }): Unit[];
  formFaults(of: {
    readonly form: WordedForm;
    readonly units: readonly Unit[];
    readonly isRelease?: boolean;
  }): readonly { readonly id: string; readonly fault: string }[];
  formModule(units: readonly Unit[]): string;
  pressingFaults(
    texts: readonly { readonly id: string; readonly text: string }[],
    language: string,
  ): readonly { readonly id: string; readonly fault: string }[];
}

const root = new URL('../../', import.meta.url);

// The path is plain JavaScript without types, as it runs before anything is compiled.
const load = async (name: string): Promise<Partial<WordsPath>> =>
  (await import(new URL(`locales/${name}.mjs`, root).href)) as Partial<WordsPath>;

const loaded = await Promise.all(
  ['xliff', 'released-forms', 'form-xliff', 'form-faults', 'form-module', 'pressing-words'].map(load),
);

/** The real path of the question words, from the definition to the module that a page loads. */
export const wordsPath = Object.assign({}, ...loaded) as WordsPath;

/** The languages that the forms are translated into, BCP 47. */
export const languages = (
  JSON.parse(readFileSync(new URL('lit-localize.json', root), 'utf8')) as { targetLocales: string[] }
).targetLocales;

/** Reads the committed units of a form in a language anew, so that a test may spoil them. */
export const committed = (file: string, language: string): Unit[] =>
  wordsPath.readUnits(fileURLToPath(new URL(`locales/${language}/${file}.xlf`, root)));
