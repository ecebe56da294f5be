import { isAbsent, type AbsentReason, type Json, type QuestionView } from '@amparo/model';
import { html, nothing } from 'lit';
import type { InterfaceWords } from '../words.js';
import { words as said } from './field.words.js';
import { inLanguage } from './in-language.js';

interface Offering {
  readonly view: QuestionView;
  readonly interface: InterfaceWords;
  readonly disabled: boolean;
  readonly answer: (answer: Json | undefined) => void;
}

/** Offers the reasons that may stand in place of an answer; what was typed is kept behind the reason. */
export function absenceControl(offering: Offering): unknown {
  const { view, interface: speaks } = offering;
  const reasons = view.question.options.absent ?? [];
  if (reasons.length === 0) return nothing;
  return html`<div class="absence" part="absence" role="group" aria-labelledby="absence" ${inLanguage(speaks)}>
    <span id="absence">${speaks.say(said.noAnswer)}</span>
    ${reasons.map((reason) => toggle(offering, reason))}
  </div>`;
}

function toggle({ view, interface: speaks, disabled, answer }: Offering, reason: AbsentReason): unknown {
  const given = isAbsent(view.answer) ? view.answer : undefined;
  const pressed = given?.absent === reason;
  const kept = given ? given.kept : view.answer;
  const press = (): void => answer(pressed ? kept : kept === undefined ? { absent: reason } : { absent: reason, kept });
  return html`<button type="button" aria-pressed=${pressed} ?disabled=${disabled} @click=${press}>
    ${speaks.say(said[reason])}
  </button>`;
}
