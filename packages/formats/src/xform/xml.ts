/** Text as it stands between tags; a carriage return would not survive reading unless it is named. */
export const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (sign) => NAMES[sign] ?? '').replace(/\r/g, '&#13;');

const NAMES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Attributes as they stand in a tag; those without a value are left out. */
const attributes = (all: Readonly<Record<string, string | undefined>>): string =>
  Object.entries(all)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${quotedValue(value)}"`))
    .join('');

const quotedValue = (value: string): string =>
  escaped(value).replace(/"/g, '&quot;').replace(/\n/g, '&#10;').replace(/\t/g, '&#9;');

/** An element with what is inside; inside is XML already. */
export const element = (
  name: string,
  all: Readonly<Record<string, string | undefined>>,
  inside: readonly string[] = [],
): string => {
  const content = inside.join('');
  return content === '' ? `<${name}${attributes(all)}/>` : `<${name}${attributes(all)}>${content}</${name}>`;
};
