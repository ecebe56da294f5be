import {
  carriedTo,
  caseFacts,
  emptyCase,
  standingOf,
  withSubmission,
  type CaseRecord,
  type FormStanding,
  type Standing,
} from '@amparo/definitions';
import { environmentAt, readSubmission, toSubmission, type Form, type Json, type Submission } from '@amparo/model';
import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { Scenario } from './scenario.js';

const TIME_ZONE = 'Africa/Cairo';

/** What the procedure says of a case, in few words. */
interface Overview {
  readonly stage: Standing['stage'];
  readonly next: string | undefined;
  /** Forms that cannot begin yet, with the reason. */
  readonly blocked: Readonly<Record<string, string>>;
  /** Forms with a date by which they are due. */
  readonly dueBy: Readonly<Record<string, string>>;
  readonly overdue: readonly string[];
}

/** One case on one device: every form begins with what is known, and adds to it once the receiver has taken it. */
export class CaseFile {
  record: CaseRecord;
  readonly #settings: Readonly<Record<string, string | boolean>>;

  constructor(caseCode: string, settings: Readonly<Record<string, string | boolean>> = {}) {
    this.record = emptyCase(caseCode);
    this.#settings = settings;
  }

  /** Opens a form with everything that is known beforehand; `now` is local time with its offset. */
  begin<F extends Form>(form: F, now: string): Scenario<F> {
    const begun = new Scenario(form, environmentAt(now, { timeZone: TIME_ZONE, settings: this.#settings }));
    const answer = (path: string, given: Json): void => begun.session.dispatch({ type: 'answer', path, answer: given });
    answer('caseHeader.caseCode', this.record.caseCode);
    for (const [path, { value }] of carriedTo(form.id, this.record, { facts: caseFacts })) answer(path, value);
    answer('caseHeader.completedAt', now);
    return begun;
  }

  /** Fills in a form until nothing stops it, hands it in, and learns from it once the receiver's check has taken it. */
  complete<F extends Form>(form: F, now: string, fill: (begun: Scenario<F>) => unknown): Submission {
    const begun = this.begin(form, now);
    fill(begun);
    expect([form.id, begun.obstacles, begun.view.canSend]).toEqual([form.id, [], true]);
    const sent = this.submission(begun, form);
    // The receiver knows neither the clock nor the zone of the device.
    expect(readSubmission(form, sent, environmentAt(sent.createdAt))).toEqual({
      ok: true,
      submission: sent,
      unchecked: [],
    });
    this.record = withSubmission(this.record, sent, caseFacts);
    return sent;
  }

  /** What a form would hand in now, as JSON carries it. */
  submission<F extends Form>(begun: Scenario<F>, form: F): Submission {
    const { state, environment } = begun.session;
    const made = toSubmission(form, state, { environment, id: randomUUID(), language: 'en' });
    return JSON.parse(JSON.stringify(made)) as Submission;
  }

  /** Where one form stands. */
  standing(form: string, now: string): FormStanding | undefined {
    return standingOf(this.record, { now, timeZone: TIME_ZONE }).forms.find((each) => each.form === form);
  }

  /** The status of one form and the reason for it. */
  says(form: string, now: string): string {
    const found = this.standing(form, now);
    return `${found?.status ?? 'unknown'} ${found?.because ?? ''}`;
  }

  /** The whole procedure at a moment. */
  overview(now: string): Overview {
    const { stage, next, forms } = standingOf(this.record, { now, timeZone: TIME_ZONE });
    const told = (which: readonly FormStanding[], word: (one: FormStanding) => string | undefined) =>
      Object.fromEntries(which.map((one) => [stepOf(one), word(one) ?? '']));
    return {
      stage,
      next: next?.form,
      blocked: told(
        forms.filter(({ status }) => status === 'blocked'),
        ({ because }) => because,
      ),
      dueBy: told(
        forms.filter(({ due }) => due !== undefined),
        ({ due }) => due,
      ),
      overdue: forms.filter(({ overdue }) => overdue).map(stepOf),
    };
  }
}

const stepOf = ({ form, part }: FormStanding): string => (part ? `${form}.${part}` : form);
