import { filled, parseEdtf, type Edtf } from '@amparo/model';

// Latin digits and the Gregorian calendar everywhere: dates are compared with paper, and engines differ in what `ar` gives.
const tag = (language: string): string => `${language}-u-nu-latn-ca-gregory`;

const formats = new Map<string, Intl.DateTimeFormat>();

// Making one costs a phone about a millisecond, and a page has many dates.
function formatIn(language: string, shape: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(shape)}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(tag(language), shape);
  formats.set(key, format);
  return format;
}

/** A date in words, in the precision that was given: `2011`, `May 2011`, `17 May 2011`; `~` says that it is approximate. */
export function dateText(date: Edtf, language: string, about = '~ {date}'): string {
  const parts = parseEdtf(date);
  if (!parts) return date;
  const { year, month, day, approximate } = parts;
  const at = new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
  const format: Intl.DateTimeFormatOptions = {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month !== undefined && { month: 'long' }),
    ...(day !== undefined && { day: 'numeric' }),
  };
  const text = formatIn(language, format).format(at);
  return approximate ? filled(about, { date: text }) : text;
}

/** A moment in words, as the clock stood where it was written down; `moment` is ISO 8601 with offset. */
export function dateTimeText(moment: string, language: string): string {
  const at = new Date(`${moment.slice(0, 16)}Z`);
  if (Number.isNaN(at.getTime())) return moment;
  return formatIn(language, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(at);
}
