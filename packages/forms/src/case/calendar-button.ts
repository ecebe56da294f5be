import type { FormStanding } from '@amparo/definitions';
import type { InterfaceWords } from '@amparo/elements';
import { html, nothing } from 'lit';
import { words } from './calendar.words.js';
import { saveCalendar } from './save-calendar.js';

/** What saves the due dates of a case for a calendar, where there are any. */
export function calendarButton(caseCode: string, forms: readonly FormStanding[], speaks: InterfaceWords): unknown {
  const dated = forms.filter(({ due, timer }) => due !== undefined && timer !== undefined);
  if (dated.length === 0) return nothing;
  return html`<p class="buttons">
      <button type="button" @click=${() => saveCalendar(caseCode, dated)}>${speaks.say(words.calendar)}</button>
    </p>
    <p class="quiet">${speaks.say(words.calendarHint)}</p>`;
}
