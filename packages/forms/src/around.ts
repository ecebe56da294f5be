import { placesOf, templateOf, type Form, type Words } from '@amparo/model';
import type { InterfaceWords, Word } from '@amparo/elements';
import { html, nothing } from 'lit';
import { words } from './case-form.words.js';
import type { Sent } from './sent.js';
import type { Device } from './device.js';
import type { Failure } from './failure.js';
import type { OpenProblem } from './filling.js';
import { parcelSentence } from './parcel-sentence.js';

interface Speaking {
  readonly words: Words;
  readonly interface: InterfaceWords;
}

/** Says that a translation is missing or not confirmed. */
export function languageNotice(notice: 'draft' | 'missing' | undefined, { interface: speaks }: Speaking): unknown {
  if (!notice) return nothing;
  const word = notice === 'draft' ? words.draftTranslation : words.missingTranslation;
  return html`<p class="notice" lang=${speaks.language} dir=${speaks.direction}>${speaks.say(word)}</p>`;
}

const whyNotOpened: Readonly<Record<OpenProblem, Word>> = {
  foreignForm: words.foreignDraft,
  newerVersion: words.newerDraft,
  noMigration: words.oldDraft,
  damaged: words.damagedDraft,
  missing: words.missingDraft,
  quota: words.unreadableDraft,
  full: words.unreadableDraft,
  closed: words.unreadableDraft,
  blocked: words.unreadableDraft,
  locked: words.unreadableDraft,
  unknown: words.unreadableDraft,
};

interface FailureOptions {
  readonly form: Form;
  /** Shows the question at a path. */
  readonly goTo: (path: string) => void;
}

/** Says what went wrong around the form; nothing that was typed is lost by it. */
export function failureNotice(failure: Failure | undefined, options: FailureOptions, speaking: Speaking): unknown {
  if (!failure) return nothing;
  const { interface: speaks } = speaking;
  const title = failure.kind === 'open' ? words.notOpenedTitle : words.failedTitle;
  return html`<div
    class="notice error-box"
    id="failure"
    tabindex="-1"
    role="alert"
    lang=${speaks.language}
    dir=${speaks.direction}
  >
    <h2>${speaks.say(title)}</h2>
    <p>${speaks.say(sentenceOf(failure))}</p>
    ${failure.kind === 'rejected' ? refusedAnswers(failure, options, speaking) : nothing}
  </div>`;
}

function sentenceOf(failure: Failure): Word {
  if (failure.kind === 'rejected') return words.rejected;
  if (failure.kind === 'send') return failure.code === 'cancelled' ? words.notStored : words[failure.code];
  return whyNotOpened[failure.code];
}

type Rejected = Extract<Failure, { kind: 'rejected' }>;

function refusedAnswers({ errors }: Rejected, { form, goTo }: FailureOptions, { words: spoken }: Speaking): unknown {
  const { at } = placesOf(form);
  const paths = [...new Set(errors.map(({ path }) => path))].filter((path) => path !== '');
  return html`<ul lang=${spoken.language} dir=${spoken.direction}>
    ${paths.map((path) => {
      const place = at.get(templateOf(path));
      if (!place) return html`<li><bdi>${path}</bdi></li>`;
      const label = spoken.of(`${place.words}.label`, place.asked.label);
      return html`<li><button type="button" class="link" @click=${() => goTo(path)}>${label}</button></li>`;
    })}
  </ul>`;
}

interface SentOptions {
  readonly stored: boolean;
  readonly begin: () => void;
}

/** Says what became of the form. */
export function sentPanel(sent: Sent, { stored, begin }: SentOptions, speaking: Speaking): unknown {
  const { interface: speaks } = speaking;
  const [title, sentence] = sentWords(sent, stored);
  const code = `\u2068${sent.code}\u2069`;
  return html`<section part="sent" lang=${speaks.language} dir=${speaks.direction}>
    <h2 tabindex="-1" id="sent">${speaks.say(title)}</h2>
    <div role="status">
      <p>
        ${sent.kind === 'attention' ? html`<bdi class="code">${sent.code}</bdi> ` : nothing}${speaks.say(sentence, { code })}
      </p>
    </div>
    ${beginButton(begin, speaking)}
  </section>`;
}

function sentWords(sent: Sent, stored: boolean): readonly [Word, Word] {
  switch (sent.kind) {
    case 'received':
      return [words.receivedTitle, words.received];
    case 'queued':
      return [words.queuedTitle, stored ? words.queued : words.queuedMemory];
    case 'attention':
      return [words.attentionTitle, parcelSentence(sent.parcel)];
    case 'handedOver':
      return [words.handedOverTitle, words.handedOver];
  }
}

/** Says that a form that stores nothing was locked. */
export function lockedPanel(begin: () => void, speaking: Speaking): unknown {
  const { interface: speaks } = speaking;
  return html`<section lang=${speaks.language} dir=${speaks.direction}>
    <h2 tabindex="-1">${speaks.say(words.lockedTitle)}</h2>
    <p>${speaks.say(words.lockedMemory)}</p>
    ${beginButton(begin, speaking)}
  </section>`;
}

/** Takes the answers off the page until the passphrase opens them again; nothing where nothing is stored. */
export function lockButton({ vault }: Device, lock: () => void, { interface: speaks }: Speaking): unknown {
  if (vault?.mode !== 'vault') return nothing;
  return html`<p class="lock" lang=${speaks.language} dir=${speaks.direction}>
    <button type="button" @click=${lock}>${speaks.say(words.lock)}</button>
  </p>`;
}

/** Begins a new form. */
export const beginButton = (begin: () => void, { interface: speaks }: Speaking): unknown =>
  html`<p class="buttons begin" lang=${speaks.language} dir=${speaks.direction}>
    <button type="button" class="primary" @click=${begin}>${speaks.say(words.begin)}</button>
  </p>`;
