import { NO_LONGER, type CaseFact } from './case-fact.js';
import { newest, type CaseRecord, type FactAnswer } from './case-record.js';

/** What a new form can begin with: answers by path, each with the form and the time it comes from. */
export function carriedTo(
  form: string,
  record: CaseRecord,
  facts: readonly CaseFact[],
): ReadonlyMap<string, FactAnswer> {
  return new Map(
    facts.flatMap(({ name, places }) => {
      const place = places.find((each) => each.form === form && each.only !== 'tells');
      const answer = newest(record, name);
      return place && answer && answer.value !== NO_LONGER ? begun(place.path, answer) : [];
    }),
  );
}

/** A place in the entries of a list is begun with one entry, which is named after the submission that it comes from. */
function begun(path: string, answer: FactAnswer): readonly (readonly [string, FactAnswer])[] {
  const [list = path, question] = path.split('[]');
  if (question === undefined) return [[path, answer]];
  const entry = answer.id.slice(0, 8);
  return [
    [list, { ...answer, value: [entry] }],
    [`${list}[${entry}]${question}`, answer],
  ];
}
