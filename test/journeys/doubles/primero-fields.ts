import published from '../../contracts/primero/published-fields.json' with { type: 'json' };

/** A field as Primero checks it. */
export interface PrimeroField {
  readonly form: string;
  readonly name: string;
  readonly type: string;
  readonly isMulti: boolean;
  readonly hasTime: boolean;
  readonly isReadOnly: boolean;
  /** Undefined when any text goes: places, agencies, users, and lists that a deployment fills. */
  readonly options: ReadonlySet<string> | undefined;
  readonly source: string;
  /** Fields of the rows, for a subform. */
  readonly below: ReadonlyMap<string, PrimeroField> | undefined;
}

/** The fields by their name, with those of subforms below them. */
export function primeroFields(): ReadonlyMap<string, PrimeroField> {
  const top = rows.filter(({ parent }) => parent === '');
  return new Map(top.map((row) => [row.name, fieldOf(row)]));
}

/** Names that our forms could fill: no separators, nothing that the interface shows as read-only. */
export const writableNames = (): ReadonlySet<string> =>
  new Set(
    rows.filter(({ type, traits }) => type !== 'separator' && !traits.includes('readOnly')).map(({ name }) => name),
  );

interface Row {
  readonly form: string;
  readonly parent: string;
  readonly name: string;
  readonly type: string;
  readonly traits: readonly string[];
  readonly source: string;
}

const rows: readonly Row[] = published.fields.map(
  ([form = '', parent = '', name = '', type = '', traits = '', source = '']) => ({
    ...{ form, parent, name, type, source },
    traits: traits.split(' '),
  }),
);

const lookups: Readonly<Record<string, string>> = published.lookups;
// Filled by each deployment; the seeds hold placeholders.
const OPEN = ['lookup-ethnicity', 'lookup-language', 'lookup-religion', 'lookup-legitimate-basis'];

function fieldOf(row: Row): PrimeroField {
  const { form, name, type, traits, source } = row;
  const opens = traits.find((trait) => trait.startsWith('opens:'))?.slice('opens:'.length);
  const nested = rows.filter(({ parent, form: of }) => of === opens && parent.endsWith(`.${name}`));
  return {
    ...{ form, name, type, source },
    isMulti: traits.includes('multi'),
    hasTime: traits.includes('time'),
    isReadOnly: traits.includes('readOnly'),
    options: optionsOf(source),
    below: opens === undefined ? undefined : new Map(nested.map((each) => [each.name, fieldOf(each)])),
  };
}

function optionsOf(source: string): ReadonlySet<string> | undefined {
  if (source === '' || /^[A-Z]/.test(source) || OPEN.includes(source)) return undefined;
  return new Set((lookups[source] ?? source).split(' '));
}
