// Controls but tab and line ends; overrides and isolates, which can show a name backwards or hide words from a reviewer;
// and lone surrogates. Joiners (emoji, Persian, Arabic), direction marks and combining marks stay: names need them.
const NOT_SHOWN =
  '[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\uD800-\\uDFFF]';

/** Finds characters that change a text without being seen. */
export const INVISIBLE = new RegExp(NOT_SHOWN, 'u');

/** Finds a character that can be seen: more than spaces, joiners, direction marks or combining marks. */
export const VISIBLE = /[^\s\p{Cc}\p{Cf}\p{Cs}\p{M}]/u;

/** The text without the characters that change it without being seen. */
export const onlyVisible = (text: string): string => text.replace(new RegExp(NOT_SHOWN, 'gu'), '');

/** The text with digits of other scripts (Arabic-Indic, Persian, Bengali, Devanagari, Ethiopic years aside) as 0 to 9. */
export const latinDigits = (text: string): string =>
  text.replace(/\p{Nd}/gu, (digit) => String(digitValue(digit.codePointAt(0) ?? 0)));

// Decimal digits of every script stand in runs of ten, some runs right after another.
const digitValue = (point: number): number => {
  let zero = point;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return (point - zero) % 10;
};
