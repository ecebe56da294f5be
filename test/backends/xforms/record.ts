import {
  entriesAt,
  isGroup,
  isList,
  placesOf,
  type Form,
  type FormState,
  type Json,
  type Place,
  type Submission,
} from '@amparo/model';

type Answers = Readonly<Record<string, Json>>;

const inside = (answers: Json | undefined, key: string): Json | undefined =>
  typeof answers === 'object' && answers !== null && !Array.isArray(answers) ? (answers as Answers)[key] : undefined;

/** A submission with everything that was ever answered in it, hidden or not: what a form filled in elsewhere may hold. */
export function withHidden(form: Form, state: FormState, submission: Submission): Submission {
  const within = (places: readonly Place[], above: string, said: Json | undefined): Answers =>
    Object.fromEntries(
      places.flatMap((place) => {
        const answer = at(place, `${above}.${place.key}`, inside(said, place.key));
        return answer === undefined ? [] : [[place.key, answer] as const];
      }),
    );
  const at = ({ asked, children }: Place, path: string, said: Json | undefined): Json | undefined => {
    if (isGroup(asked)) return within(children, path, said);
    if (asked.kind === 'computed') return said;
    if (!isList(asked)) return state.answers.get(path);
    const entries = Array.isArray(said) ? (said as readonly Json[]) : [];
    return entriesAt(state, path).map((id) => {
      const entry = entries.find((each) => inside(each, 'id') === id);
      return { id, ...within(children, `${path}[${id}]`, entry) };
    });
  };
  const answers = placesOf(form).sections.map(
    ({ id, places }) => [id, within(places, id, submission.answers[id])] as const,
  );
  return { ...submission, answers: Object.fromEntries(answers) };
}

/** The elements of a record that hold something, in order, each with its path: what two records have in common. */
export function filledIn(xml: string): readonly string[] {
  const read = new DOMParser().parseFromString(xml, 'text/xml');
  const walk = (element: Element, above: string): readonly string[] => {
    const path = `${above}/${element.localName}`;
    const children = Array.from(element.children).flatMap((child) => walk(child, path));
    if (children.length > 0) return [...(element.localName === 'data' ? [] : [`${path}:`]), ...children];
    const text = element.textContent ?? '';
    // The engine writes the time of its own saving.
    return text === '' || element.localName === 'createdAt' ? [] : [`${path}: ${text}`];
  };
  return walk(read.documentElement, '');
}
