import type { InterfaceWords } from '@amparo/elements';
import type { CaseAlert } from '@amparo/definitions';
import { html, nothing } from 'lit';
import { alerts } from './alerts.words.js';
import { words } from './case.words.js';

/** What is warned of for as long as it holds: above a case, and above each form of it (REG-05). */
export const alertBox = (standing: readonly CaseAlert[] | undefined, speaks: InterfaceWords): unknown =>
  standing?.length
    ? html`<section class="notice error-box alerts" lang=${speaks.language} dir=${speaks.direction}>
        <h3>${speaks.say(words.alerts)}</h3>
        ${standing.map((alert) => html`<p>${speaks.say(alerts[alert])}</p>`)}
      </section>`
    : nothing;
