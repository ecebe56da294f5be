import { placesOf, templateOf, type Form, type Words } from '@amparo/model';
import type { InterfaceWords, Word } from '@amparo/elements';
import type { FieldError } from '@amparo/sdk';
import { html, nothing } from 'lit';
import { beginButton } from './around.js';
import { attentionSentence, notOpenedSentence, notSentSentence } from '../delivery/attention-sentence.js';
import type { Failure } from './failure.js';
import { momentText } from '../host/moment-text.js';
import { words } from './outcome.words.js';
import type { Sent } from './sent.js';

interface FailureOptions {
  readonly form: Form;
  readonly spoken: Words;
  /** Shows the question at a path. */
  readonly goTo: (path: string) => void;
}

/** Says what went wrong around the form; nothing that was typed is lost by it. */
export function failureNotice(failure: Failure | undefined, options: FailureOptions, speaks: InterfaceWords): unknown {
  if (!failure) return nothing;
  const isOpening = failure.kind === 'open';
  return html`<div class="notice error-box" id="failure" tabindex="-1" role="alert">
    <h2>${speaks.say(isOpening ? words.notOpenedTitle : words.failedTitle)}</h2>
    ${reasons(failure, speaks).map((each) => html`<p>${each}</p>`)}
    ${failure.kind === 'send' && 'errors' in failure.error ? refusedAnswers(failure.error.errors, options) : nothing}
  </div>`;
}

function reasons(failure: Failure, speaks: InterfaceWords): readonly string[] {
  if (failure.kind === 'permission') return failure.missing(speaks);
  return [speaks.say(why(failure))];
}

const why = (failure: Exclude<Failure, { kind: 'permission' }>): Word =>
  failure.kind === 'open' ? (notOpenedSentence(failure.code) ?? words.unreadableDraft) : notSentSentence(failure.error);

function refusedAnswers(errors: readonly FieldError[], { form, spoken, goTo }: FailureOptions): unknown {
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
  /** ISO 8601: until when the form can be read again on this device. */
  readonly until: string | undefined;
  /** IANA name, or empty: in which times are written. */
  readonly timeZone: string;
  /** Begins the next form; undefined where the page of the case leads on. */
  readonly begin: (() => void) | undefined;
}

function sentenceOf(
  kind: Exclude<Sent['kind'], 'attention'>,
  { stored, until }: Pick<SentOptions, 'stored' | 'until'>,
): 'queued' | 'queuedMemory' | 'received' | 'receivedKept' | 'handedOver' {
  if (kind === 'queued' && !stored) return 'queuedMemory';
  return kind === 'received' && until ? 'receivedKept' : kind;
}

/** Says what became of the form. */
export function sentPanel(
  sent: Sent,
  { stored, until, timeZone, begin }: SentOptions,
  speaks: InterfaceWords,
): unknown {
  const isAttention = sent.kind === 'attention';
  const time = until ? momentText(until, timeZone, speaks.language) : '';
  const sentence = isAttention ? attentionSentence(sent.outcome) : words[sentenceOf(sent.kind, { stored, until })];
  return html`<section part="sent">
    <h2 tabindex="-1" id="sent">${speaks.say(words[`${sent.kind}Title`])}</h2>
    <div role="status">
      <p>
        ${isAttention ? html`<bdi class="code">${sent.code}</bdi> ` : nothing}${speaks.say(sentence, { code: `\u2068${sent.code}\u2069`, until: time })}
      </p>
    </div>
    ${begin ? beginButton(begin, speaks) : nothing}
  </section>`;
}
