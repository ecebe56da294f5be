import { computed, type ComputedQuestion, type DateQuestion } from '@amparo/model';

interface Compared {
  readonly day: DateQuestion;
  /** A day, or a date and time. */
  readonly limit: ComputedQuestion;
  readonly source: string;
}

/** Derives whether a chosen day lies after a limit. */
export const isLaterThan = (label: string, { day, limit, source }: Compared) =>
  computed(label, {
    as: 'yesNo',
    from: [day, limit],
    explains: { late: 'It lies after the limit.', inTime: 'It lies within the limit.' },
    compute: (read) => {
      const [chosen, last] = [read(day), read(limit)];
      if (chosen === undefined || typeof last !== 'string') return undefined;
      return chosen > last.slice(0, 10) ? { value: 'yes', because: 'late' } : { value: 'no', because: 'inTime' };
    },
    sensitivity: 'operational',
    source,
  });
