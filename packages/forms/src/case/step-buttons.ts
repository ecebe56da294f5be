import type { DraftSummary } from '@amparo/drafts';
import type { InterfaceWords } from '@amparo/elements';
import { html, nothing } from 'lit';
import { momentText } from '../host/moment-text.js';
import { words } from './case.words.js';

/** What can be done at one step of a case. */
interface Step {
  /** What the step is called. */
  readonly name: string;
  /** It is due now. */
  readonly isDue: boolean;
  /** Its form was completed before. */
  readonly isDone: boolean;
  /** The drafts of its form, each of which can be gone on with. */
  readonly drafts: readonly DraftSummary[];
  readonly timeZone: string;
  readonly open: (draft?: string) => void;
}

/** What begins the form of a step, or goes on with a draft of it: with several, each has a button that says which it is. */
export function stepButtons(step: Step, speaks: InterfaceWords): unknown {
  const { name, drafts } = step;
  const [short, long] = step.isDone ? [words.again, words.againThat] : [words.begin, words.beginThat];
  if (drafts.length === 0)
    return box([button([speaks.say(short), speaks.say(long, { form: name })], step.isDue, () => step.open())]);
  return box(
    drafts.map(({ id, savedAt }) => {
      const time = momentText(savedAt, step.timeZone, speaks.language);
      const says: Says =
        drafts.length === 1
          ? [speaks.say(words.goOn), speaks.say(words.goOnThat, { form: name })]
          : [speaks.say(words.goOnOf, { time }), speaks.say(words.goOnOfThat, { form: name, time })];
      return button(says, true, () => step.open(id));
    }),
  );
}

const box = (buttons: readonly unknown[]): unknown => html`<p class="buttons">${buttons}</p>`;

type Says = readonly [seen: string, heard: string];

const button = ([seen, heard]: Says, isPrimary: boolean, press: () => void): unknown =>
  html`<button type="button" class=${isPrimary ? 'primary' : nothing} aria-label=${heard} @click=${press}>
    ${seen}
  </button>`;
