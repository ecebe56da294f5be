import { isList, isGroup, known, placesOf, type Codes, type Form, type Place } from '@amparo/model';

/** The words of a form by the place of each question, as the operators' page shows answers. */
export interface FormWords {
  readonly title: string;
  readonly sections: Readonly<Record<string, string>>;
  readonly places: Readonly<
    Record<string, { readonly label: string; readonly choices: Readonly<Record<string, string>> }>
  >;
}

/** Gathers the words of a form. */
export const formWords = (form: Form): FormWords => ({
  title: form.title,
  sections: Object.fromEntries(Object.entries(form.sections).map(([id, { title }]) => [id, title])),
  places: Object.fromEntries(
    placesOf(form).all.map((place) => [place.path, { label: place.asked.label, choices: choicesOf(place) }]),
  ),
});

function choicesOf({ asked }: Place): Readonly<Record<string, string>> {
  if (isList(asked) || isGroup(asked)) return {};
  const question = known(asked);
  const codes = 'codes' in question && question.codes ? [question.codes] : [];
  const all: readonly Codes[] = question.kind === 'matrix' ? [question.rows, ...codes] : codes;
  return Object.assign({}, ...all.map(labelsOf)) as Readonly<Record<string, string>>;
}

/** Countries and languages have their words from the platform. */
function labelsOf({ labels, display }: Codes): Readonly<Record<string, string>> {
  if (display === undefined) return labels;
  const names = new Intl.DisplayNames('en', { type: display });
  return Object.fromEntries(
    Object.entries<string>(labels).map(([code, label]) => [code, label || nameOf(names, code)]),
  );
}

function nameOf(names: Intl.DisplayNames, code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code; // a code of ours that the platform has no name for
  }
}
