import { placesOf, templateOf, type Form, type Words } from '@amparo/model';
import type { InterfaceWords, Word } from '@amparo/elements';
import { html, nothing } from 'lit';
import { words } from './case-form.words.js';
import type { Sent } from './case-work.js';
import type { Failure } from './failure.js';

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

/** Says what went wrong around the form; nothing that was typed is lost by it. */
export function failureNotice(failure: Failure | undefined, form: Form, speaking: Speaking): unknown {
  if (!failure) return nothing;
  const { interface: speaks } = speaking;
  return html`<div class="notice error-box" role="alert" lang=${speaks.language} dir=${speaks.direction}>
    <h2>${speaks.say(words.failedTitle)}</h2>
    <p>${speaks.say(sentenceOf(failure))}</p>
    ${failure.kind === 'rejected' ? refusedAnswers(failure, form, speaking) : nothing}
  </div>`;
}

function sentenceOf(failure: Failure): Word {
  if (failure.kind === 'rejected') return words.rejected;
  if (failure.kind === 'send') return failure.code === 'cancelled' ? words.notStored : words[failure.code];
  if (failure.code === 'foreignForm') return words.foreignDraft;
  return failure.code === 'newerVersion' ? words.newerDraft : words.damagedDraft;
}

function refusedAnswers({ errors }: Extract<Failure, { kind: 'rejected' }>, form: Form, { words: spoken }: Speaking): unknown {
  const { at } = placesOf(form);
  const labels = errors.map(({ path }) => {
    const place = at.get(templateOf(path));
    return place ? spoken.of(`${place.words}.label`, place.asked.label) : path;
  });
  return html`<ul>${[...new Set(labels)].map((label) => html`<li>${label}</li>`)}</ul>`;
}

interface SentOptions {
  readonly stored: boolean;
  readonly begin: () => void;
}

/** Says what became of the form. */
export function sentPanel(sent: Sent, { stored, begin }: SentOptions, { interface: speaks }: Speaking): unknown {
  const [title, sentence] = sentWords(sent, stored);
  return html`<section part="sent" lang=${speaks.language} dir=${speaks.direction} role="status">
    <h2 tabindex="-1" id="sent">${speaks.say(title)}</h2>
    <p>${speaks.say(sentence, { code: `\u2068${sent.code}\u2069` })}</p>
    <p class="buttons"><button type="button" class="primary" @click=${begin}>${speaks.say(words.begin)}</button></p>
  </section>`;
}

function sentWords({ kind }: Sent, stored: boolean): readonly [Word, Word] {
  switch (kind) {
    case 'received':
      return [words.receivedTitle, words.received];
    case 'queued':
      return [words.queuedTitle, stored ? words.queued : words.queuedMemory];
    case 'handedOver':
      return [words.receivedTitle, words.handedOver];
  }
}
