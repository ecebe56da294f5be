import {
  isGroup,
  isList,
  isQuestion,
  known,
  placesOf,
  type Asked,
  type Form,
  type KnownQuestion,
  type Sensitivity,
} from '@amparo/model';
import { plainWords } from './plain-words.js';

/** One line of the data dictionary of a form. */
export interface DictionaryRow {
  /** Where the answer stands; entries of a list are `[]`. */
  readonly path: string;
  readonly kind: string;
  readonly label: string;
  /** The codes, or the name of the list they come from. */
  readonly codes: readonly string[];
  /** When it is asked, in plain words; empty when it is always asked. */
  readonly askedWhen: string;
  readonly wanted: 'required' | 'expected' | 'optional';
  readonly absent: readonly string[];
  readonly sensitivity: Sensitivity | undefined;
  readonly source: string | undefined;
}

/** Writes the data dictionary of a form: one row for each question, list and group, in the order they are asked. */
export function dataDictionary(form: Form): readonly DictionaryRow[] {
  return placesOf(form).all.map(({ path, asked }) => ({
    path,
    kind: asked.kind,
    label: asked.label,
    codes: isQuestion(asked) ? codesOf(known(asked)) : [],
    askedWhen: asked.options.when ? plainWords(asked.options.when) : '',
    wanted: wantedOf(asked),
    absent: isQuestion(asked) ? (asked.options.absent ?? []) : [],
    sensitivity: isQuestion(asked) ? asked.options.sensitivity : undefined,
    source: asked.options.source,
  }));
}

function codesOf(question: KnownQuestion): readonly string[] {
  if (!('codes' in question) || !question.codes) return [];
  const { host, labels } = question.codes;
  return host === undefined ? Object.keys(labels) : [`supplied by the host: ${host}`];
}

function wantedOf(asked: Asked): DictionaryRow['wanted'] {
  if (isGroup(asked)) return 'optional';
  if (isList(asked))
    return (asked.options.atLeast ?? 0) > 0 ? 'required' : asked.options.expected ? 'expected' : 'optional';
  if (asked.options.required) return 'required';
  return asked.options.expected ? 'expected' : 'optional';
}
