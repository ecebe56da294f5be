import type { Attachment, Codes, Place } from '@amparo/model';

/** The root of a record; XLSForm calls it so unless told. */
export const ROOT = 'data';

/** What is not an answer stands in a group of its own. */
export const OURS = 'amparo';

/** The element that holds a question's reason for having no answer stands beside it. */
export const absenceName = (key: string): string => `${key}_absent`;

/** The element of a list's entry that holds its id. */
export const ENTRY_ID = 'entry_id';

/** The element that holds one of several files. */
export const FILE = 'file';

/** The elements down to a place, the root left out; entries of lists stand at their list's own element. */
export const segmentsOf = ({ path }: Place): readonly string[] => path.replaceAll('[]', '').split('.');

/** The name of a code list in a form; `words` is where a list of one question stands in the catalogue. */
export const listName = ({ name, display, labels }: Codes, words: string): string =>
  (name ?? (display === undefined ? words : `${display}${Object.keys(labels).length}`)).replace(/\W/g, '_');

const ENDINGS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/svg+xml': 'svg',
  'application/pdf': 'pdf',
};

/** The name under which an attachment travels beside a record: its id, and an ending that tells its type. */
export const attachmentName = ({ id, type }: Pick<Attachment, 'id' | 'type'>): string =>
  `${id}.${ENDINGS[type] ?? 'bin'}`;
