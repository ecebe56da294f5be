import type { InterfaceWords } from '@amparo/elements';
import type { DraftSummary, KeptDraft } from '@amparo/drafts';
import { html, nothing } from 'lit';
import { momentText } from '../host/moment-text.js';
import { words } from './sent.words.js';

interface Reading {
  /** Whether a form can be shown here. */
  readonly canRead: (form: string) => boolean;
  /** What a form is called in the list. */
  readonly nameOf: (sent: DraftSummary) => string;
  readonly read: (sent: DraftSummary) => void;
  readonly speaks: InterfaceWords;
  /** IANA name, or empty: in which times are written. */
  readonly timeZone: string;
}

/** The forms that were sent and can still be read, each until when. */
export function sentList(sent: readonly KeptDraft[], reading: Reading): unknown {
  if (sent.length === 0) return nothing;
  return html`<h3>${reading.speaks.say(words.title)}</h3>
    <ul class="sent">
      ${sent.map((each) => line(each, reading))}
    </ul>`;
}

function line({ summary, until }: KeptDraft, { canRead, nameOf, read, speaks, timeZone }: Reading): unknown {
  const code = nameOf(summary);
  const time = momentText(until, timeZone, speaks.language);
  return html`<li>
    <bdi class="code">${code}</bdi>
    <span class="state">${speaks.say(words.until, { time })}</span>
    ${
      canRead(summary.form)
        ? html`<p class="buttons">
            <button type="button" aria-label=${speaks.say(words.readThat, { code })} @click=${() => read(summary)}>
              ${speaks.say(words.read)}
            </button>
          </p>`
        : nothing
    }
  </li>`;
}
