import type { Undelivered } from '../../outcome.js';
import { isRecord } from '../../record.js';
import { askApi, undelivered, type ApiAnswer } from '../json-api.js';
import { readFields, readLists, type DeployedFields } from './deployed-fields.js';
import { fitsField, takesTruth, UPLOAD_BOXES } from './fits-field.js';
import type { AttachmentHome, FieldRule, PrimeroMapping } from './mapping.js';
import { primeroApi, type PrimeroOptions } from './primero-options.js';

/** One thing in a mapping that a deployment does not have. */
export interface MappingFault {
  readonly code: 'fieldMissing' | 'notASubform' | 'otherType' | 'optionMissing';
  /** Id of our form; `note`, `consentFlags` and `attachments` for what no form has. */
  readonly form: string;
  /** Name of the field there; below a subform with a dot. */
  readonly field: string;
  /** The type that it has there, where it does not take what would be sent. */
  readonly type?: string;
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

function mappingFaults(mapping: PrimeroMapping, fields: DeployedFields): readonly MappingFault[] {
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
  const ofForms = Object.entries({ ...mapping.forms, note: [note], consentFlags: flags }).flatMap(([form, rules]) =>
    rules.flatMap((rule) => ruleFaults(rule, fields, { form, above: '' })),
  );
  return [...ofForms, ...mapping.attachments.flatMap((home) => boxFaults(home, fields))];
}

function boxFaults(
  { fieldName: field, attachmentType }: AttachmentHome,
  fields: DeployedFields,
): readonly MappingFault[] {
  const type = fields.get(field)?.type;
  if (type === undefined) return [{ code: 'fieldMissing', form: 'attachments', field }];
  return type === UPLOAD_BOXES[attachmentType] ? [] : [{ code: 'otherType', form: 'attachments', field, type }];
}

interface RulePlace {
  readonly form: string;
  readonly above: string;
}

function ruleFaults(rule: FieldRule, fields: DeployedFields, { form, above }: RulePlace): readonly MappingFault[] {
  const field = `${above}${rule.to}`;
  const found = fields.get(rule.to);
  if (!found) return [{ code: 'fieldMissing', form, field }];
  if (rule.kind === 'rows') {
    const { below } = found;
    if (!below || found.type !== 'subform') return [{ code: 'notASubform', form, field }];
    return rule.rules.flatMap((each) => ruleFaults(each, below, { form, above: `${field}.` }));
  }
  const { options, type } = found;
  const beside = 'estimated' in rule ? estimateFaults(rule.estimated, fields, { form, above }) : [];
  if (!fitsField(rule, found)) return [{ code: 'otherType', form, field, type }, ...beside];
  const missing = options ? sentBy(rule).filter((option) => !options.has(option)) : [];
  return missing.length > 0 ? [{ code: 'optionMissing', form, field, options: missing }, ...beside] : beside;
}

// The tick box that says that a day is the last one of a longer time: without it a guess would stand there as a fact.
function estimateFaults(
  name: string | undefined,
  fields: DeployedFields,
  { form, above }: RulePlace,
): readonly MappingFault[] {
  if (name === undefined) return [];
  const field = `${above}${name}`;
  const found = fields.get(name);
  if (!found) return [{ code: 'fieldMissing', form, field }];
  return takesTruth(found) ? [] : [{ code: 'otherType', form, field, type: found.type }];
}

function sentBy(rule: FieldRule): readonly string[] {
  if ('codes' in rule) return [...new Set(Object.values(rule.codes))];
  return rule.kind === 'constant' && typeof rule.value === 'string' && rule.value !== '' ? [rule.value] : [];
}

const dataIn = (answer: ApiAnswer): unknown => (isRecord(answer.json) ? answer.json['data'] : undefined);
