// By itself: what judges an assent needs no question.

/** The age bands from the youngest, with the age at which each begins. */
export const BANDS = { '0-5': 0, '6-11': 6, '12-14': 12, '15-17': 15 } as const;

/** An age band. */
export type Band = keyof typeof BANDS;
