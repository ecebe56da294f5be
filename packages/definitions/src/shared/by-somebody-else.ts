import { computed, type Condition, type TextQuestion } from '@amparo/model';
import { folded } from './folded.js';

interface Codes {
  readonly when: Condition;
  readonly worker: TextQuestion;
  readonly supervisor: TextQuestion;
  readonly source: string;
}

/** Derives whether a supervisor who is not the caseworker stands behind a decision, by comparing their codes. */
export const bySomebodyElse = (label: string, { when, worker, supervisor, source }: Codes) =>
  computed(label, {
    when,
    as: 'yesNo',
    from: [worker, supervisor],
    explains: {
      differ: 'The codes of caseworker and supervisor differ.',
      same: 'The codes of caseworker and supervisor are the same.',
    },
    compute: (read) => {
      const [own, other] = [read(worker), read(supervisor)];
      if (own === undefined || other === undefined) return undefined;
      return folded(own) === folded(other) ? { value: 'no', because: 'same' } : { value: 'yes', because: 'differ' };
    },
    sensitivity: 'operational',
    source,
  });
