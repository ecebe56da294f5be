import { aged } from './aged.js';
import type { CaseFact } from './case-fact.js';
import { newest, type CaseRecord, type FactAnswer } from './case-record.js';
import type { Moment } from './case-view.js';

/**
 * What a new form can begin with: answers by path, each with the form and the time it comes from. Where it is said when the form
 * is opened, an age is counted on until then.
 */
export function carriedTo(
  form: string,
  record: CaseRecord,
  { facts, opened }: { readonly facts: readonly CaseFact[]; readonly opened?: Moment },
): ReadonlyMap<string, FactAnswer> {
  return new Map(
    facts.flatMap(({ name, places }) => {
      const said = newest(record, name);
      if (!said) return [];
      const answer = opened && name === 'ageYears' ? aged(said, opened, record.bands) : said;
      const asking = places.filter((each) => each.form === form && each.only !== 'tells');
      return asking.flatMap(({ path }) => begun(path, answer));
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
