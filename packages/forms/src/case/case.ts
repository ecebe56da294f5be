import { tokens } from '@amparo/elements';
import { byDue, emptyCase, type FormStanding, type FormStatus } from '@amparo/definitions';
import { placesOf, templateOf } from '@amparo/model';
import { html, nothing, type PropertyDeclarations } from 'lit';
import type { CaseForm } from '../filling/case-form.js';
import type { CaseForms } from '../drafts-list/draft-opener.js';
import { panelStyles } from '../filling/panel-styles.js';
import { parcelText } from '../delivery/parcel-text.js';
import { alertBox } from './alert-box.js';
import { CasePanel } from './case-panel.js';
import { caseLines, type CaseLine } from './case-lines.js';
import { caseStyles } from './case-styles.js';
import { because, stages, words } from './case.words.js';
import { dueText } from './due-text.js';
import { formLoaders, tagOf } from './form-loaders.js';
import { draftOf } from './kept-here.js';
import { knownParcels } from './known-parcels.js';
import { LeavingBox } from './leaving-box.js';
import type { LeftInCase } from './left-in-case.js';
import { stepButtons } from './step-buttons.js';
import { unreadableBox } from './unreadable-box.js';

// What can wait is a line to open, so that what is to be done stands on the first screen of a phone.
const FOLDED: ReadonlySet<FormStatus> = new Set(['blocked', 'notNeeded']);
// What is done in any of several forms, which stand beside it.
const NO_FORM: ReadonlySet<FormStanding['part']> = new Set(['firstAction', 'facilityStay']);
// What the follow-up asks of a review meeting alone.
const REVIEW = { 'occasion.parts': ['review'] };
// It comes behind the page; without a network it is tried again by the next case that is opened.
let calendar: typeof import('./calendar-button.js') | undefined;
const fetchCalendar = async (): Promise<void> => {
  calendar ??= await import('./calendar-button.js').catch(() => undefined);
};
const GROUPS: readonly FormStatus[] = ['due', 'open', 'blocked', 'done', 'notNeeded'];

/**
 * Shows one case from this device alone: its forms, what is due next, what is overdue, what is not possible yet and
 * why. A form is opened in its place, begins with what the case knows, and leads back.
 *
 * @summary One child’s case: its forms and what is due.
 * @tag amparo-case
 * @csspart panel - The box.
 */
export class Case extends CasePanel {
  // Those of the panel are inherited; declared again they would lose what checks them.
  static override properties: PropertyDeclarations = {
    code: { type: String },
    gone: { attribute: false },
    line: { state: true },
    form: { state: true },
    unreadable: { state: true },
  };
  static override styles = [tokens, panelStyles, caseStyles];

  /** The code of the case. */
  declare code: string;
  /** Leads away once the case was taken off the device. */
  declare gone: (() => void) | undefined;
  declare private line: CaseLine | undefined;
  declare private form: CaseForm | undefined;
  /** What is known of the case cannot be read: what stands there as new may not be. */
  declare private unreadable: boolean;
  #left: LeftInCase | undefined;
  #leaving: Promise<void> | undefined;
  #focusNext: string | undefined;
  readonly #toLeave = new LeavingBox(this, () => this.interface);

  constructor() {
    super();
    this.code = '';
    this.unreadable = false;
  }

  /** Opens the form in which somebody was, at the place where they were. */
  async goOn({ form, at }: LeftInCase): Promise<void> {
    this.#left = undefined;
    await this.openForm(form, at.draft);
    if (this.form) this.form.leftAt = at;
  }

  /** Opens a form of this case: a draft of it where its id is given, and a new one with what it is opened for. */
  async openForm(form: string, draft?: string, beforehand: CaseForm['presets'] = {}): Promise<void> {
    const loader = formLoaders[form];
    if (!loader) return;
    await loader();
    const { cases } = this;
    if (!cases) return; // locked meanwhile
    const element = document.createElement(tagOf(form)) as CaseForm;
    // Not every form asks everything that the host knows.
    const { at } = placesOf(element.definition);
    const asked = Object.entries(this.presets).filter(([path]) => at.has(templateOf(path)));
    const presets = { ...Object.fromEntries(asked), ...beforehand };
    Object.assign(element, this.given, { presets, context: cases.contextOf(this.code, this.zone, draft) });
    this.form = element;
    this.#focusNext = '.back button';
  }

  override async openDraft(id: string): Promise<void> {
    const draft = await draftOf(this.device.vault, id);
    if (draft) await this.openForm(draft.form, id);
  }

  override get forms(): CaseForms {
    return { ...super.forms, caseCode: this.code };
  }

  /** Where to go on after a lock; undefined where no draft is open. */
  get place(): LeftInCase | undefined {
    const { form } = this;
    const at = form?.place;
    return form && at && { form: form.definition.id, at };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void fetchCalendar().then(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.line = undefined; // nothing of a case stays in an element that a page keeps aside
  }

  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector('h2')?.focus(options));
  }

  protected override updated(): void {
    const selector = this.#focusNext;
    this.#focusNext = undefined;
    if (selector !== undefined) this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  protected override forget(): void {
    this.line = this.form = this.#left = undefined;
    this.#toLeave.forget();
  }

  protected override async read(): Promise<void> {
    const { vault, client } = this.device;
    if (!vault) {
      const left = this.place ?? this.#left;
      this.forget();
      return void (this.#left = left);
    }
    // A draft that is still being stored would not be among them, and what is to be done would seem not to have been begun.
    const [leaving, turn] = [this.#leaving, (this.turn += 1)];
    await leaving;
    if (this.#left) await this.goOn(this.#left);
    const [record, drafts, parcels] = await Promise.all([
      this.cases?.of(this.code),
      vault.drafts.list(),
      knownParcels(client),
    ]);
    const listed = drafts.ok ? drafts.value.drafts : [];
    const ages = await this.waiting(listed);
    // Nothing comes back of a case that was locked or left, or that was read again meanwhile.
    if (this.device.vault !== vault || leaving !== this.#leaving || turn !== this.turn || !this.isConnected) return;
    this.unreadable = !record || !drafts.ok || !parcels;
    const held = { cases: [record ?? emptyCase(this.code)], drafts: listed, ages, parcels: parcels ?? [] };
    this.line = caseLines(held, this.environment()).find(({ code }) => code === this.code);
  }

  protected override render(): unknown {
    const { language, direction } = this.interface;
    if (!this.device.vault) return this.unlock();
    const alerts = alertBox(this.line?.standing.alerts, this.interface);
    if (this.form)
      return html`${this.back(words.backToCase, () => this.#leave())}
        <div class="below">${alerts}${this.form}</div>`;
    return html`${this.bar()}
      <section part="panel" class="case" aria-labelledby="title" lang=${language} dir=${direction}>
        <div class="head">
          <h2 id="title" tabindex="-1">${this.say(words.title)} <bdi class="code">${this.code}</bdi></h2>
          ${this.line ? html`<span class="stage">${this.say(stages[this.line.standing.stage])}</span>` : nothing}
        </div>
        ${this.unreadable ? unreadableBox(this.interface) : nothing} ${alerts}
        ${this.line && !this.unreadable ? this.#toLeave.render(this.line) : nothing}
        ${this.line ? this.#groups(this.line) : nothing} ${this.kept(this.line?.parcels ?? [])}
      </section>`;
  }

  #groups(line: CaseLine): unknown {
    return html`${GROUPS.map((status) => this.#group(status, line))}
    ${calendar?.calendarButton(this.code, line.standing.forms, this.interface)}`;
  }

  #group(status: FormStatus, line: CaseLine): unknown {
    const forms = line.standing.forms.filter((form) => form.status === status).toSorted(byDue);
    if (forms.length === 0) return nothing;
    const title = this.say(words.groups[status]);
    const list = html`<ul>
      ${forms.map((form) => this.#line(form, line))}
    </ul>`;
    return FOLDED.has(status)
      ? html`<details>
          <summary>${title}</summary>
          ${list}
        </details>`
      : html`<h3>${title}</h3>
          ${list}`;
  }

  #line(standing: FormStanding, { drafts, ages, parcels }: CaseLine): unknown {
    const { form, part, status, doneAt, of } = standing;
    // A part has no drafts of its own: they stand with the form.
    const own = part ? [] : drafts.filter((each) => each.form === form);
    const parcel = part ? undefined : parcels.find((each) => each.form === form);
    const name = this.nameOfStep(standing);
    return html`<li class="form">
      <div>
        <strong>${name}</strong>
        ${dueText(standing, (word, time) => this.say(word, { time: this.timeText(time) }))}
        ${status === 'done' ? nothing : html`<span class="state">${this.say(because[standing.because])}</span>`}
        ${of ? html`<span class="state">${this.say(words.referred, { time: this.timeText(of.at) })}</span>` : nothing}
        ${doneAt === undefined ? nothing : html`<span class="state">${this.say(words.done, { time: this.timeText(doneAt) })}</span>`}
        ${own.map(
          ({ id, savedAt }) =>
            html`<span class="state">${this.say(words.draft, { time: this.timeText(savedAt) })}</span>
              ${this.ageText(ages.find((age) => age.id === id))}`,
        )}
        ${parcel ? html`<span class="state">${parcelText(parcel, this.interface)}</span>` : nothing}
      </div>
      ${(status === 'blocked' && own.length === 0) || NO_FORM.has(part) ? nothing : this.#buttons(standing, own)}
    </li>`;
  }

  #buttons(standing: FormStanding, drafts: CaseLine['drafts']): unknown {
    const { form, part, status } = standing;
    if (!(form in formLoaders)) return nothing;
    const whole = part && part !== 'review' ? this.line?.standing.forms.find((each) => each.form === form) : standing;
    const step = { name: this.nameOfStep(standing), isDue: status === 'due', isDone: whole?.doneAt !== undefined };
    const open = (draft?: string): void => void this.openForm(form, draft, part === 'review' ? REVIEW : undefined);
    return stepButtons({ ...step, drafts, timeZone: this.timeZone, open }, this.interface);
  }

  #leave(): void {
    const { form } = this;
    this.line = this.form = undefined;
    this.#focusNext = 'h2';
    this.#leaving = this.updateComplete.then(() => form?.left);
    void this.read();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-case': Case;
  }
}
