/** Whether the code of a care arrangement is that of a facility. */
export const isFacility = (code: unknown): boolean => code === 'institutional' || code === 'temporaryFacility';
