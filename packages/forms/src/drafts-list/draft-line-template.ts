import type { InterfaceWords } from '@amparo/elements';
import type { DraftSummary } from '@amparo/drafts';
import type { ParcelStatus } from '@amparo/sdk';
import { html, nothing } from 'lit';
import type { DraftLine } from './draft-lines.js';
import { draftMarks } from './draft-marks.js';
import { words } from './drafts.words.js';
import { ageSentence } from '../keeping/age-sentence.js';
import type { WaitingDraft } from '../keeping/ages-in.js';
import { momentText } from '../host/moment-text.js';
import { parcelText } from '../delivery/parcel-text.js';

/** What can be done with a line of the list of drafts; what is not there is not offered. */
export interface LineActions {
  readonly open: ((id: string) => void) | undefined;
  readonly compare: ((draft: DraftSummary) => void) | undefined;
  readonly save: (line: DraftLine) => void;
  readonly sendNow: (id: string) => void;
  /** Saves a delivery that was tried in vain in a file to be carried by hand: where there is no network, it may never go by itself. */
  readonly carry: (line: DraftLine) => void;
  readonly takeBack: (id: string) => void;
  /** Asks whether the draft shall be deleted. */
  readonly ask: (id: string) => void;
  readonly remove: (id: string) => void;
  readonly keep: () => void;
}

/** How a line is shown. */
export interface LineLook {
  readonly speaks: InterfaceWords;
  /** IANA name, or empty: in which times are written. */
  readonly timeZone: string;
  /** Nothing of it is stored on the device. */
  readonly isMemory: boolean;
  /** It is being asked whether the draft shall be deleted. */
  readonly isAsked: boolean;
  readonly age: WaitingDraft | undefined;
  /** A form on this page has it open. */
  readonly isOnScreen: boolean;
}

/** One line of the list of drafts: where a draft or a delivery stands, and what can be done with it. */
export function draftLineTemplate(line: DraftLine, actions: LineActions, look: LineLook): unknown {
  const { code, draft, parcel } = line;
  const { speaks } = look;
  const attention = parcel?.state === 'needsAttention' ? 'attention' : '';
  return html`<li>
    <bdi class="code">${code}</bdi>
    ${draftMarks(draft, speaks)}
    <span class="state ${attention}">${parcel ? parcelText(parcel, speaks) : savedText(draft, look)}</span>
    ${parcel || look.isOnScreen ? nothing : ageText(look)}
    ${look.isAsked ? confirm(line, actions, speaks) : html`<p class="buttons">${parcel ? parcelButtons(line, parcel, { actions, speaks }) : draftButtons(line, actions, look)}</p>`}
  </li>`;
}

function ageText({ age, speaks, timeZone }: LineLook): unknown {
  if (!age || age.standing === 'fresh') return nothing;
  const tone = age.standing === 'over' ? 'attention' : '';
  return html`<span class="state ${tone}">${ageSentence(age, speaks, timeZone)}</span>`;
}

function savedText(draft: DraftSummary | undefined, { speaks, timeZone, isMemory, isOnScreen }: LineLook): string {
  if (isOnScreen) return speaks.say(words.onScreen);
  const time = draft ? momentText(draft.savedAt, timeZone, speaks.language) : '';
  return speaks.say(isMemory ? words.changedAt : words.savedAt, { time });
}

function draftButtons(line: DraftLine, { open, compare, save, ask }: LineActions, look: LineLook): unknown {
  const { id, code, draft } = line;
  const { speaks, isOnScreen } = look;
  return html`${draft && compare ? html`<button type="button" class="primary" aria-label=${speaks.say(words.compareThat, { code })} @click=${() => compare(draft)}>${speaks.say(words.compare)}</button>` : nothing}
    ${open ? html`<button type="button" class="primary" aria-label=${speaks.say(words.openThat, { code })} @click=${() => open(id)}>${speaks.say(words.open)}</button>` : nothing}
    <button type="button" aria-label=${speaks.say(words.saveThat, { code })} @click=${() => save(line)}>
      ${speaks.say(words.save)}
    </button>
    ${isOnScreen ? nothing : html`<button type="button" aria-label=${speaks.say(words.removeThat, { code })} @click=${() => ask(id)}>${speaks.say(words.remove)}</button>`}`;
}

function parcelButtons(
  line: DraftLine,
  { state, outcome, attempts }: ParcelStatus,
  { actions, speaks }: { readonly actions: LineActions; readonly speaks: InterfaceWords },
): unknown {
  const { id, code, draft } = line;
  if (state === 'sending' || state === 'delivered') return nothing;
  // What the receiver has seen may be stored there: only what it refused, or never saw, can be changed.
  const mayChange =
    draft !== undefined && (attempts === 0 || outcome?.code === 'rejected' || outcome?.code === 'tooLarge');
  return html`<button type="button" @click=${() => actions.sendNow(id)}>${speaks.say(words.sendNow)}</button>
    ${outcome ? html`<button type="button" aria-label=${speaks.say(words.carryThat, { code })} @click=${() => actions.carry(line)}>${speaks.say(words.carry)}</button>` : nothing}
    ${mayChange ? html`<button type="button" @click=${() => actions.takeBack(id)}>${speaks.say(words.takeBack)}</button>` : nothing}`;
}

function confirm({ id }: DraftLine, { remove, keep }: LineActions, speaks: InterfaceWords): unknown {
  return html`<div class="confirm">
    <p tabindex="-1">${speaks.say(words.reallyRemove)}</p>
    <p class="buttons">
      <button type="button" class="danger" @click=${() => remove(id)}>${speaks.say(words.yesRemove)}</button>
      <button type="button" @click=${keep}>${speaks.say(words.keep)}</button>
    </p>
  </div>`;
}
