import { isRecord } from './record.js';

/** Reads the texts of these names from untrusted JSON; undefined when one is missing or is no text. */
export function texts<Name extends string>(
  json: unknown,
  ...names: readonly Name[]
): Readonly<Record<Name, string>> | undefined {
  if (!isRecord(json) || !names.every((name) => typeof json[name] === 'string')) return undefined;
  return Object.fromEntries(names.map((name) => [name, json[name]])) as Record<Name, string>;
}
