import { publishedMapping, type FieldRule } from '@amparo/sdk/transports/primero';
import { primeroFields, writableNames, type PrimeroField } from '../../journeys/doubles/primero-fields.js';

/** Which of the published fields our mapping fills. */
export interface Coverage {
  readonly writable: number;
  readonly filled: readonly string[];
  readonly unfilled: readonly string[];
  /** Written too, though the interface of Primero does not let them be. */
  readonly readOnly: readonly string[];
  readonly forms: readonly { readonly form: string; readonly filled: number; readonly of: number }[];
}

/** Counts by distinct names, as a name may stand in several forms. */
export function coverage(): Coverage {
  const { note, consent, attachments, forms } = publishedMapping;
  const written = new Set([
    ...Object.values(forms).flat().flatMap(namesOf),
    ...[note.to, note.subject, note.text],
    ...consent.flags.map(({ to }) => to),
    ...attachments.map(({ fieldName }) => fieldName),
  ]);
  const writable = writableNames();
  const known = new Set(everyField().map(({ name }) => name));
  return {
    writable: writable.size,
    filled: [...writable].filter((name) => written.has(name)),
    unfilled: [...writable].filter((name) => !written.has(name)).toSorted(),
    readOnly: [...written].filter((name) => known.has(name) && !writable.has(name)).toSorted(),
    forms: byForm(written, writable),
  };
}

/** Names that the mapping writes and that no published form has; none, or the mapping has a mistake. */
export const unknownNames = (): readonly string[] => {
  const known = new Set(everyField().map(({ name }) => name));
  return Object.values(publishedMapping.forms)
    .flat()
    .flatMap(namesOf)
    .filter((name) => !known.has(name));
};

const namesOf = (rule: FieldRule): readonly string[] => [
  rule.to,
  ...(rule.kind === 'rows' ? rule.rules.flatMap(namesOf) : []),
  ...(rule.kind === 'day' && rule.estimated !== undefined ? [rule.estimated] : []),
];

const everyField = (): readonly PrimeroField[] =>
  [...primeroFields().values()].flatMap((field) => [field, ...(field.below?.values() ?? [])]);

function byForm(written: ReadonlySet<string>, writable: ReadonlySet<string>): Coverage['forms'] {
  const names = new Map<string, Set<string>>();
  for (const { form, name } of everyField().filter((field) => writable.has(field.name)))
    names.set(form, (names.get(form) ?? new Set()).add(name));
  return Array.from(names, ([form, all]) => ({
    form,
    filled: [...all].filter((name) => written.has(name)).length,
    of: all.size,
  }));
}
