import type { Change } from '@amparo/model';

/**
 * What a person did to one question. It bubbles inside the form's shadow root and ends there: it is not composed, so
 * the answer it carries never reaches the page.
 */
export class AnswerEvent extends Event {
  /** The change to apply to the form. */
  readonly change: Change;

  constructor(change: Change) {
    super('amparo-answer', { bubbles: true, composed: false });
    this.change = change;
  }
}

/** A wish to go to a section, and there to a question. It ends at the form's shadow root and carries no answer. */
export class GoToEvent extends Event {
  readonly section: string;
  /** Path of the question to show; undefined for the section itself. */
  readonly path: string | undefined;
  /** Id of the rule whose reason is to be written there; undefined for the question itself. */
  readonly rule: string | undefined;

  constructor(section: string, path?: string, rule?: string) {
    super('amparo-go-to', { bubbles: true, composed: false });
    this.section = section;
    this.path = path;
    this.rule = rule;
  }
}

/** The worker pressed "Send" on a form that may be sent. It ends at the shadow root around the form. */
export class SendEvent extends Event {
  constructor() {
    super('amparo-send', { bubbles: true, composed: false });
  }
}

/** Another section is on screen. A status event for the page: it carries the section's id and no answer. */
export class SectionEvent extends Event {
  readonly section: string;

  constructor(section: string) {
    super('amparo-section', { bubbles: true, composed: true });
    this.section = section;
  }
}

declare global {
  interface HTMLElementEventMap {
    /** An `AnswerEvent` inside a form; outside it a plain event that carries no answer. */
    'amparo-answer': Event;
    'amparo-section': SectionEvent;
  }
}
