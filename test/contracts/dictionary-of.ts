import { isGroup, isList, known, placesOf, type Codes, type Form, type Place } from '@amparo/model';

/** What stays for good in a released version: its paths, the kind at each, and the codes. */
export interface Dictionary {
  readonly form: string;
  readonly version: string;
  /** Codes that several questions share, by the name of the list; a code is never taken away. */
  readonly lists: Readonly<Record<string, string>>;
  /** Kind and codes, or the name of the list, by path. */
  readonly paths: Readonly<Record<string, string>>;
}

const nameOf = ({ name, display }: Codes): string | undefined => name ?? display;
const written = ({ labels }: Codes): string => Object.keys(labels).join(' ');

function codesAt({ asked }: Place): readonly Codes[] {
  if (isList(asked) || isGroup(asked)) return [];
  const question = known(asked);
  const codes = 'codes' in question && question.codes ? [question.codes] : [];
  return question.kind === 'matrix' ? [question.rows, ...codes] : codes;
}

function meaning(place: Place): string {
  const codes = codesAt(place).map((each) => {
    const name = nameOf(each);
    return name === undefined ? (each.host ?? written(each)) : `@${name}`;
  });
  return [place.asked.kind, ...codes].join(': ');
}

/** Reads the dictionary of a form from its definition. */
export function dictionaryOf(form: Form): Dictionary {
  const { all } = placesOf(form);
  const shared = all.flatMap(codesAt).flatMap((codes) => {
    const name = nameOf(codes);
    return name === undefined ? [] : [[name, written(codes)] as const];
  });
  return {
    form: form.id,
    version: form.version,
    lists: Object.fromEntries(shared),
    paths: Object.fromEntries(all.map((place) => [place.path, meaning(place)])),
  };
}
