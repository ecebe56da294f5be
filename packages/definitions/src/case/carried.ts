import type { CaseFact } from './case-fact.js';
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
      return place && answer ? [[place.path, answer] as const] : [];
    }),
  );
}
