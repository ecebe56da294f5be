import { answersView, type NamedFile } from './answers-view.js';
import { build } from './build.js';
import { openAttachment } from './open-attachment.js';
import { belongsTo, openJwe, type Jwe, type PrivateKey } from './open-jwe.js';
import { ReceiverError, type Listed, type ReceiverApi } from './receiver-api.js';

/** What a record is opened with. */
export interface Opening {
  readonly api: ReceiverApi;
  readonly keys: readonly PrivateKey[];
}

interface Submission {
  readonly part?: string;
  readonly form: string;
  readonly formVersion: string;
  readonly createdAt: string;
  readonly language: string;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly reasons?: Readonly<Record<string, string>>;
}

interface SealedBody {
  readonly id: string;
  readonly caseCode: string;
  readonly sealed: readonly { readonly part: string; readonly jwe: Jwe }[];
}

const PICTURES: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'image/svg+xml']);

/** Reads one record and shows it; what is sealed is opened here, and the receiver does not learn that it was. */
export async function recordView(listed: Listed, opening: Opening): Promise<readonly HTMLElement[]> {
  const body = JSON.parse(await opening.api.submission(listed.id)) as Submission | SealedBody;
  if (!('sealed' in body)) return submissionView(body, listed, opening);
  if (opening.keys.length === 0) {
    throw new ReceiverError('This record is sealed. Choose your private key file above, then open it again.');
  }
  const parts = await Promise.all(body.sealed.map((each) => partView(each, { body, listed, opening })));
  return parts.flat();
}

interface Whole {
  readonly body: SealedBody;
  readonly listed: Listed;
  readonly opening: Opening;
}

const NAMES: Readonly<Record<string, string>> = { whole: 'Record', identity: 'Who the child is', case: 'The case' };

async function partView(
  { part, jwe }: SealedBody['sealed'][number],
  { body, listed, opening }: Whole,
): Promise<readonly HTMLElement[]> {
  const title = build('h3', {}, NAMES[part] ?? part);
  const bytes = await openJwe(jwe, opening.keys).catch(() => undefined);
  if (!bytes) return [title, build('p', {}, 'This part is sealed to another key than yours, or it was changed.')];
  const place = belongsTo(jwe) as Readonly<Record<string, unknown>> | undefined;
  if (
    place !== undefined &&
    (place['id'] !== body.id || place['caseCode'] !== listed.caseCode || place['part'] !== part)
  ) {
    return [
      title,
      build('p', { class: 'error' }, 'This part was sealed for another record. Do not rely on it; ask the sender.'),
    ];
  }
  const submission = JSON.parse(new TextDecoder().decode(bytes)) as Submission;
  return [title, ...(await submissionView(submission, listed, opening))];
}

async function submissionView(
  submission: Submission,
  listed: Listed,
  opening: Opening,
): Promise<readonly HTMLElement[]> {
  const words = await opening.api.words(submission.form, submission.formVersion);
  const file = (named: NamedFile): HTMLElement => fileView(named, { listed, opening });
  const reasons = Object.values(submission.reasons ?? {});
  return [
    build(
      'p',
      { class: 'muted' },
      `${words?.title ?? submission.form} ${submission.formVersion}, made ${submission.createdAt.slice(0, 16).replace('T', ' ')} (UTC)`,
    ),
    ...answersView(submission.answers, { words, file }),
    ...(reasons.length > 0 ? [build('h3', {}, 'Reasons for going on despite a warning')] : []),
    ...reasons.map((reason) => build('p', {}, reason)),
  ];
}

interface Beside {
  readonly listed: Listed;
  readonly opening: Opening;
}

function fileView(named: NamedFile, beside: Beside): HTMLElement {
  const place = build('div');
  const say = (sentence: string): void =>
    place.replaceChildren(build('p', { class: 'error', role: 'alert' }, sentence));
  const open = async (): Promise<void> => {
    try {
      const opened = await openFile(named, beside);
      if (opened) place.replaceChildren(shownFile(opened, named));
      else say('This file is sealed to another key than yours, or it was changed.');
    } catch (error) {
      say(error instanceof ReceiverError ? error.message : 'This file could not be opened.');
    }
  };
  place.append(build('button', { type: 'button', click: open }, `Open the file (${named.type})`));
  return place;
}

async function openFile({ id, type }: NamedFile, { listed, opening }: Beside) {
  const bytes = await opening.api.attachment(listed.id, id);
  return listed.sealed ? openAttachment(bytes, { id, keys: opening.keys }) : { bytes, type };
}

/** Shows a picture, or offers the file to be saved; the address dies with the page. */
function shownFile(
  { bytes, type }: { readonly bytes: Uint8Array<ArrayBuffer>; readonly type: string },
  { id }: NamedFile,
) {
  const address = URL.createObjectURL(
    new Blob([bytes], { type: PICTURES.has(type) ? type : 'application/octet-stream' }),
  );
  return PICTURES.has(type)
    ? build('img', { src: address, alt: 'The file as it was sent.' })
    : build('a', { href: address, download: id }, 'Save the file');
}
