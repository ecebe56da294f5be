import { isRecord } from '../../record.js';
import { entriesOf } from '../answers-at.js';

/** A field of a deployment, as `/forms` tells it. */
export interface DeployedField {
  /** Such as `text_field`; empty where it is not told. */
  readonly type: string;
  /** Of a list: whether it takes several. */
  readonly isMulti: boolean;
  /** Of a date: whether it has a time. */
  readonly hasTime: boolean;
  /** Whether its list is that of yes and no, which takes a truth value too. */
  readonly isYesNo: boolean;
  /** Undefined when any text goes: places, users, agencies, and lists that could not be read. */
  readonly options: ReadonlySet<string> | undefined;
  /** The fields of its rows, for a subform. */
  readonly below: DeployedFields | undefined;
}

/** Fields by their name. */
export type DeployedFields = ReadonlyMap<string, DeployedField>;

/** The lists of a deployment by their id, as `lookup-gender`. */
export type Lists = ReadonlyMap<string, ReadonlySet<string>>;

/** Reads the `data` of `/lookups`. */
export const readLists = (data: unknown): Lists =>
  new Map(entriesOf(data).map((list) => [String(list['unique_id']), idsOf(list['values'])]));

/** Reads the `data` of `/forms`; members that are false are left out there. */
export function readFields(data: unknown, lists: Lists): DeployedFields {
  const forms = entriesOf(data);
  const read = (form: Readonly<Record<string, unknown>>, depth: number): DeployedFields =>
    new Map(
      entriesOf(form['fields']).map((field) => {
        const nested = forms.find(({ id, unique_id: name }) =>
          [id, name].some((each) => each !== undefined && each === field['subform_section_id']),
        );
        const opened = isRecord(field['subform_section']) ? field['subform_section'] : nested;
        const below = opened && depth < 2 ? read(opened, depth + 1) : undefined;
        return [String(field['name']), { ...traitsOf(field), options: optionsOf(field, lists), below }];
      }),
    );
  return new Map(forms.flatMap((form) => [...read(form, 0)]));
}

function traitsOf(field: Readonly<Record<string, unknown>>): Omit<DeployedField, 'options' | 'below'> {
  const { type, multi_select: multi, date_include_time: time, option_strings_source: source } = field;
  return {
    type: typeof type === 'string' ? type : '',
    isMulti: multi === true,
    hasTime: time === true,
    isYesNo: source === 'lookup lookup-yes-no',
  };
}

function optionsOf(field: Readonly<Record<string, unknown>>, lists: Lists): ReadonlySet<string> | undefined {
  const { option_strings_source: source, option_strings_text: own } = field;
  if (typeof source === 'string' && source.startsWith('lookup')) return lists.get(source.replace(/^lookup /, ''));
  // By language in some versions.
  const texts = isRecord(own) ? Object.values(own)[0] : own;
  return entriesOf(texts).length > 0 ? idsOf(texts) : undefined;
}

const idsOf = (values: unknown): ReadonlySet<string> => new Set(entriesOf(values).map(({ id }) => String(id)));
