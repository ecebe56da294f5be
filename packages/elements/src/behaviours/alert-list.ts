import type { Alert, Change, Words } from '@amparo/model';
import { html, nothing } from 'lit';
import type { InterfaceWords } from '../words.js';
import { words as said } from './field.words.js';
import { icon } from './icon.js';
import { inWords } from './in-words.js';
import { keptElements } from './kept-elements.js';
import { textArea } from './text-area.js';
import { inLanguage } from './in-language.js';

interface Alerting {
  /** Whatever the alerts are about: a question, a group or a list. */
  readonly view: { readonly alerts: readonly Alert[] };
  readonly words: Words;
  readonly interface: InterfaceWords;
  readonly formId: string;
  readonly disabled: boolean;
  readonly send: (change: Change) => void;
}

/**
 * Shows what the rules say about a place, and asks for a reason where the worker may go on with one. Where a message comes
 * from is shown by `amparo-source`, which comes behind the form and is part of no field.
 */
export const alertList = (alerting: Alerting): unknown =>
  // There before anything is said in it: a live region that comes together with its words is not read out.
  html`<div class="alerts" aria-live="polite">
    ${keptElements(alerting.view.alerts.map((alert) => ({ key: alert.rule.id, tag: 'div', content: oneAlert(alerting, alert) })))}
  </div>`;

function oneAlert(alerting: Alerting, alert: Alert): unknown {
  const { words, interface: speaks, formId } = alerting;
  const { rule } = alert;
  const sentence = { key: `${formId}.rules.${rule.id}`, source: rule.says };
  return html`<div class="alert ${rule.kind}" part="alert">
    ${icon(rule.kind)}
    <p><strong ${inLanguage(speaks)}>${speaks.say(said.alert[rule.kind])}</strong> ${inWords(words, sentence)}</p>
    <amparo-source .source=${rule.source} .words=${words}></amparo-source>
    ${rule.kind === 'warn' && rule.reason === 'asked' ? reasonBox(alerting, alert) : nothing}
  </div>`;
}

function reasonBox({ interface: speaks, disabled, send }: Alerting, { rule, reason = '' }: Alert): unknown {
  const box = textArea({
    id: `reason-${rule.id}`,
    value: reason,
    typed: (text) => send({ type: 'giveReason', rule: rule.id, reason: text }),
    most: 2000,
    off: disabled,
    invalid: false,
  });
  return html`<label class="reason"><span ${inLanguage(speaks)}>${speaks.say(said.whyGoOn)}</span>${box}</label>`;
}
