/** Codes of two letters from groups of a first letter and all that follow it: `AB BCD` stands for AB, BC and BD. */
export const twoLetterCodes = (groups: string): readonly string[] =>
  groups.split(' ').flatMap(([first = '', ...others]) => others.map((other) => first + other));
