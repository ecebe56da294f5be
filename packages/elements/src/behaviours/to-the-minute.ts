/** A moment (ISO 8601 with offset) without its seconds, as a question's answer has it. */
export const toTheMinute = (moment: string): string => moment.replace(/(T\d\d:\d\d):[\d.]+/, '$1');
