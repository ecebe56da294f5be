/** The codes of a question and what they mean, in the order they are offered. */
export interface Codes<Code extends string = string> {
  /** Name of a shared list: its words exist once in the catalogue. */
  readonly name?: string;
  readonly labels: Readonly<Record<Code, string>>;
  /** The words come from the platform's own tables (`Intl.DisplayNames`), in every language. */
  readonly display?: 'region' | 'language';
  /** The host supplies the list under this name; without one, any short text is taken. */
  readonly host?: string;
  readonly source?: string;
}

/** Codes used by one question only. */
export const codes = <const Code extends string>(labels: Readonly<Record<Code, string>>): Codes<Code> => ({ labels });

/** A named code list, shared by several questions, with its source. */
export const codeList = <const Code extends string>(
  name: string,
  labels: Readonly<Record<Code, string>>,
  source: string,
): Codes<Code> => ({ name, labels, source });

/** Codes that only the host knows: its organisations, its places. */
export const hostCodes = (host: string): Codes => ({ host, labels: {} });

/** Codes whose words the platform knows: countries and languages; `names` are for those that some browser does not know. */
export const displayCodes = (
  display: 'region' | 'language',
  list: readonly string[],
  names: Readonly<Record<string, string>> = {},
): Codes => ({
  display,
  labels: Object.fromEntries(list.map((code) => [code, names[code] ?? ''])),
});
