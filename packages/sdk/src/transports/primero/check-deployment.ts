import type { Undelivered } from '../../outcome.js';
import { isRecord } from '../../record.js';
import { entriesOf } from '../answers-at.js';
import { askApi, undelivered, type ApiAnswer } from '../json-api.js';
import type { FieldRule, PrimeroMapping } from './mapping.js';
import { primeroApi, type PrimeroOptions } from './primero-options.js';

/** One thing in a mapping that a deployment does not have. */
export interface MappingFault {
  readonly code: 'fieldMissing' | 'notASubform' | 'optionMissing';
  readonly form: string;
  /** Name of the field there; below a subform with a dot. */
  readonly field: string;
  /** The options that are missing. */
  readonly options?: readonly string[];
}

/** What a mapping lacks in a deployment, or why that could not be asked. */
export type DeploymentCheck =
  { readonly ok: true; readonly faults: readonly MappingFault[] } | { readonly ok: false; readonly error: Undelivered };

/**
 * Asks a deployment for its forms and lists and compares them with the mapping: to be done when the relay starts, since
 * Primero drops what it does not know and says nothing.
 */
export async function checkDeployment(
  options: PrimeroOptions,
  { signal }: { readonly signal: AbortSignal },
): Promise<DeploymentCheck> {
  const { api, mapping } = primeroApi(options);
  const ask = (path: string): Promise<ApiAnswer> => askApi(api, { method: 'GET', path, signal });
  const module = encodeURIComponent(mapping.moduleId);
  const forms = await ask(`/forms?record_type=case&module_id=${module}`);
  if (forms.status !== 200) return { ok: false, error: undelivered(forms) };
  const lookups = await ask('/lookups?per=999&page=1');
  if (lookups.status !== 200) return { ok: false, error: undelivered(lookups) };
  return { ok: true, faults: mappingFaults(mapping, readFields(dataIn(forms), readLists(dataIn(lookups)))) };
}

/** A field of a deployment. */
interface DeployedField {
  /** Undefined when any text goes: places, users, agencies, and lists that could not be read. */
  readonly options: ReadonlySet<string> | undefined;
  readonly below: ReadonlyMap<string, DeployedField> | undefined;
}

function mappingFaults(mapping: PrimeroMapping, fields: ReadonlyMap<string, DeployedField>): readonly MappingFault[] {
  const { subject, text, to } = mapping.note;
  const note: FieldRule = {
    kind: 'rows',
    from: '',
    to,
    per: 'submission',
    rules: [
      { kind: 'constant', to: subject, value: '' },
      { kind: 'constant', to: text, value: '' },
    ],
  };
  const flags = mapping.consent.flags.map(({ to }): FieldRule => ({ kind: 'constant', to, value: true }));
  return Object.entries({ ...mapping.forms, note: [note], consentFlags: flags }).flatMap(([form, rules]) =>
    rules.flatMap((rule) => ruleFaults(rule, fields, { form, above: '' })),
  );
}

interface RulePlace {
  readonly form: string;
  readonly above: string;
}

function ruleFaults(
  rule: FieldRule,
  fields: ReadonlyMap<string, DeployedField>,
  { form, above }: RulePlace,
): readonly MappingFault[] {
  const field = `${above}${rule.to}`;
  const found = fields.get(rule.to);
  if (!found) return [{ code: 'fieldMissing', form, field }];
  if (rule.kind === 'rows') {
    const { below } = found;
    if (!below) return [{ code: 'notASubform', form, field }];
    return rule.rules.flatMap((each) => ruleFaults(each, below, { form, above: `${field}.` }));
  }
  const { options } = found;
  const missing = options ? sentBy(rule).filter((option) => !options.has(option)) : [];
  return missing.length > 0 ? [{ code: 'optionMissing', form, field, options: missing }] : [];
}

function sentBy(rule: FieldRule): readonly string[] {
  if ('codes' in rule) return [...new Set(Object.values(rule.codes))];
  return rule.kind === 'constant' && typeof rule.value === 'string' && rule.value !== '' ? [rule.value] : [];
}

type Lists = ReadonlyMap<string, ReadonlySet<string>>;
type Fields = ReadonlyMap<string, DeployedField>;

/** The lists by their id, as `lookup-gender`. */
const readLists = (data: unknown): Lists =>
  new Map(entriesOf(data).map((list) => [String(list['unique_id']), idsOf(list['values'])]));

function readFields(data: unknown, lists: Lists): Fields {
  const forms = entriesOf(data);
  const read = (form: Readonly<Record<string, unknown>>, depth: number): Fields =>
    new Map(
      entriesOf(form['fields']).map((field) => {
        const nested = forms.find(({ id, unique_id: name }) =>
          [id, name].some((each) => each !== undefined && each === field['subform_section_id']),
        );
        const opened = isRecord(field['subform_section']) ? field['subform_section'] : nested;
        const below = opened && depth < 2 ? read(opened, depth + 1) : undefined;
        return [String(field['name']), { options: optionsOf(field, lists), below }];
      }),
    );
  return new Map(forms.flatMap((form) => [...read(form, 0)]));
}

function optionsOf(field: Readonly<Record<string, unknown>>, lists: Lists): ReadonlySet<string> | undefined {
  const { option_strings_source: source, option_strings_text: own } = field;
  if (typeof source === 'string' && source.startsWith('lookup')) return lists.get(source.replace(/^lookup /, ''));
  // By language in some versions.
  const texts = isRecord(own) ? Object.values(own)[0] : own;
  return entriesOf(texts).length > 0 ? idsOf(texts) : undefined;
}

const idsOf = (values: unknown): ReadonlySet<string> => new Set(entriesOf(values).map(({ id }) => String(id)));

const dataIn = (answer: ApiAnswer): unknown => (isRecord(answer.json) ? answer.json['data'] : undefined);
