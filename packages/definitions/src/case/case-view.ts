import type { Environment } from '@amparo/model';
import { dueAt, startOfDay, timers, type RiskLevel, type TimerId } from '@amparo/risk';
import { renewalOf } from '../consent/renewal.js';
import { assentEnd, type AssentEnd } from '../disclosure/assent-end.js';
import type { ChildRecord } from '../disclosure/child-record.js';
import type { FamilyRecord } from '../disclosure/family-record.js';
import { rememberedFear } from '../disclosure/trafficking.js';
import { daysAfter } from '../shared/days-after.js';
import { hostLimit, isHostTimer } from '../shared/host-limit.js';
import { newest, type CaseRecord, type CompletedForm, type FactAnswer } from './case-record.js';
import { dayOf } from './day-of.js';
import { isFacility } from './facility.js';

/** The moment and the place that due dates are counted in. */
export interface Moment {
  /** ISO 8601 with an offset. */
  readonly now: string;
  /** IANA time zone of the case. */
  readonly timeZone: string;
  /** What the host has set, such as how soon a guardian has to be there. */
  readonly settings?: Environment['settings'];
}

const DAY_LENGTH = 10;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T.*([+-]\d{2}:\d{2}|Z)$/;

/** What the rules of the procedure read of a case. */
export class CaseView {
  /** ISO 8601 with an offset. */
  readonly now: string;
  readonly #record: CaseRecord;
  readonly #forms: readonly CompletedForm[];
  readonly #timeZone: string;
  readonly #settings: Environment['settings'];

  constructor(record: CaseRecord, { now, timeZone, settings = {} }: Moment) {
    this.#record = record;
    this.#forms = sinceItBegan(record.forms);
    this.now = now;
    this.#timeZone = timeZone;
    this.#settings = settings;
  }

  last(form: string): CompletedForm | undefined {
    return this.#forms.findLast((each) => each.form === form);
  }

  /** A determination that was put off, or is still being written, decides nothing. */
  get decided(): boolean {
    return this.told('decidedSolution') !== undefined;
  }

  /** The child no longer wishes to return, and nobody has decided anew since (RUA-10). */
  get hasWithdrawn(): boolean {
    const withdrew = this.told('childWithdrew');
    if (withdrew?.value !== 'yes') return false;
    const decided = this.told('decidedSolution')?.at;
    return decided === undefined || Date.parse(decided) <= Date.parse(withdrew.at);
  }

  /** Every answer to a fact that a form has given since the case began, or began again; the newest last. */
  all(fact: string): readonly FactAnswer[] {
    return (this.#record.facts[fact] ?? []).filter((answer) => this.#forms.some(({ id }) => id === answer.id));
  }

  /** The newest answer to a fact that a form has given since the case began, or began again; none where it was taken back. */
  told(fact: string): FactAnswer | undefined {
    return newest({ facts: { [fact]: this.all(fact) } }, fact);
  }

  /** What was told of a fact, as long as no newer form of the same kind leaves it out. */
  standing(fact: string): FactAnswer | undefined {
    const answer = this.told(fact);
    return answer && this.last(answer.form)?.id === answer.id ? answer : undefined;
  }

  /** The text of what stands. */
  stands(fact: string): string | undefined {
    const value = this.standing(fact)?.value;
    return typeof value === 'string' ? value : undefined;
  }

  /** Tells whether one of these forms was completed later than a moment. */
  since(at: string, ...forms: readonly string[]): boolean {
    return this.#forms.some((each) => forms.includes(each.form) && Date.parse(each.at) > Date.parse(at));
  }

  /** The text of what was told: a code, a day or a moment. */
  text(fact: string): string | undefined {
    const value = this.told(fact)?.value;
    return typeof value === 'string' ? value : undefined;
  }

  /** The family may have had a part in the trafficking; what nobody could rule out counts as well (TRA-05). */
  get familyFeared(): boolean {
    return rememberedFear(this.#record);
  }

  /** The case was sent to another body, which has not confirmed it yet. */
  get inTransit(): boolean {
    return !this.closed && this.standing('transferReceipt') !== undefined;
  }

  /** Since when the child is in a facility: as somebody said since it came there, else from the first form that found it there. */
  get facilitySince(): string | undefined {
    const care = this.all('careArrangement');
    const first = care[care.findLastIndex(({ value }) => !isFacility(value)) + 1];
    if (first === undefined) return undefined;
    const said = this.all('facilitySince').findLast(({ at }) => Date.parse(at) >= Date.parse(first.at));
    const found = first.form === 'registration' ? this.text('registeredAt') : undefined;
    return typeof said?.value === 'string' ? said.value : (found ?? first.at).slice(0, DAY_LENGTH);
  }

  /** Held for migration reasons, or in another way (REG-07). */
  get isDetained(): boolean {
    return this.text('detained') === 'yes' || this.text('careArrangement') === 'detention';
  }

  /** The last level that a worker decided on; what nobody has judged is treated as high, never as low, and a child on its way too (TRF-05). */
  get level(): RiskLevel {
    if (this.inTransit) return 'high';
    const level = this.text('riskLevel');
    return level === 'medium' || level === 'low' ? level : 'high';
  }

  /** When a timer that began at `from` runs out; no date where nobody knows to the day when it began. */
  due(timer: TimerId, from: string | undefined): { readonly due?: string; readonly timer: TimerId } {
    const limit = isHostTimer(timer) ? hostLimit(timer, this.#settings) : timers[timer].limit;
    const due = this.after(from, typeof limit === 'string' ? limit : limit[this.level]);
    return { timer, ...(due !== undefined && { due }) };
  }

  /** So long (ISO 8601 duration) after a day or a moment; undefined where nobody knows to the day when that was. */
  after(from: string | undefined, length: string): string | undefined {
    const begun = from !== undefined && DAY.test(from) ? startOfDay(from, this.#timeZone) : from;
    return begun !== undefined && MOMENT.test(begun) ? dueAt(begun, length, this.#timeZone) : undefined;
  }

  /** The whole of the newest consent or assent was taken back. */
  isTakenBack(form: 'consent' | 'assent'): boolean {
    const said = this.#permission(form);
    return said?.form === 'consent' ? said.withdrawn?.scope.length === 0 : said?.withdrawn === true;
  }

  /** Why the child has to be asked again, whatever step is ahead; undefined while its newest assent counts. */
  get assentEnd(): AssentEnd | undefined {
    const said = this.#permission('assent');
    return said?.form === 'assent' ? assentEnd(said, this.#record.permissions ?? [], this.#moment) : undefined;
  }

  /** The child may be in another band of age by now, and nobody knows: of its birthday no more than a range is known. */
  get mayBeOlder(): boolean {
    const said = this.#permission('assent');
    const today = dayOf(this.#moment);
    return said !== undefined && !!this.#record.bands?.some(({ from }) => said.at < from && from <= today);
  }

  /** When the newest consent is over, and whether it is time to ask again (CON-06). */
  get ends(): { readonly due: string; readonly timer: 'T-CONS'; readonly isTime: boolean } | undefined {
    const said = this.#permission('consent');
    if (said?.form !== 'consent' || said.endsOn === undefined) return undefined;
    const isTime = Date.parse(renewalOf(said.endsOn, this.#timeZone)) <= Date.parse(this.now);
    return { due: startOfDay(daysAfter(said.endsOn, 1), this.#timeZone), timer: 'T-CONS', isTime };
  }

  get #moment(): Moment {
    return { now: this.now, timeZone: this.#timeZone };
  }

  #permission(form: 'consent' | 'assent'): FamilyRecord | ChildRecord | undefined {
    const id = this.last(form)?.id;
    return this.#record.permissions?.find((each) => each.id === id);
  }

  /** As long as nobody knows whom the child is with, it is neither apart from its family nor with it. */
  get withFamily(): boolean {
    return this.text('accompanimentStatus') === 'accompanied';
  }

  get apart(): boolean {
    return ['separated', 'unaccompanied'].includes(this.text('accompanimentStatus') ?? '');
  }

  get hasGuardian(): boolean {
    return this.text('guardianAppointed') === 'yes';
  }

  get closed(): boolean {
    const closing = this.last('caseClosure')?.at;
    const begun = this.last('registration')?.at;
    return closing !== undefined && (begun === undefined || Date.parse(closing) >= Date.parse(begun));
  }
}

// A child who is registered again after the case was closed is assessed and planned for anew.
function sinceItBegan(forms: readonly CompletedForm[]): readonly CompletedForm[] {
  const begun = forms.findLastIndex(({ form }) => form === 'registration');
  const closed = forms.findLastIndex(({ form }, at) => form === 'caseClosure' && at < begun);
  return forms.slice(closed + 1);
}
