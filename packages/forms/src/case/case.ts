import { tokens } from '@amparo/elements';
import { byDue, type FormStanding, type FormStatus } from '@amparo/definitions';
import type { DraftSummary } from '@amparo/drafts';
import { placesOf, templateOf } from '@amparo/model';
import { html, nothing, type PropertyDeclarations } from 'lit';
import type { CaseForm } from '../case-form.js';
import type { LeftAt } from '../case-host.js';
import type { CaseForms } from '../draft-opener.js';
import { panelStyles } from '../panel-styles.js';
import { parcelText } from '../parcel-text.js';
import { alertBox } from './alert-box.js';
import { CasePanel } from './case-panel.js';
import { caseLines, type CaseLine } from './case-lines.js';
import { caseStyles } from './case-styles.js';
import { because, stages, words } from './case.words.js';
import { formLoaders, tagOf } from './form-loaders.js';
import { draftOf } from './kept-here.js';
import { knownParcels } from './known-parcels.js';
import { saveCalendar } from './save-calendar.js';

// What can wait is a line to open, so that what is to be done stands on the first screen of a phone.
const FOLDED: ReadonlySet<FormStatus> = new Set(['blocked', 'notNeeded']);
// What is done in any of several forms, which stand beside it.
const NO_FORM: ReadonlySet<FormStanding['part']> = new Set(['firstAction', 'facilityStay']);
// What the follow-up asks of a review meeting alone.
const REVIEW = { 'occasion.parts': ['review'] };
const GROUPS: readonly FormStatus[] = ['due', 'open', 'blocked', 'done', 'notNeeded'];

/** The form of a case that was open when the device was locked, and the place in it. */
export interface LeftInCase {
  readonly form: string;
  readonly at: LeftAt;
}

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
    line: { state: true },
    form: { state: true },
  };
  static override styles = [tokens, panelStyles, caseStyles];

  /** The code of the case. */
  declare code: string;
  declare private line: CaseLine | undefined;
  declare private form: CaseForm | undefined;
  #left: LeftInCase | undefined;
  #focusNext: string | undefined;

  constructor() {
    super();
    this.code = '';
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
    const element = document.createElement(tagOf(form)) as CaseForm;
    // Not every form asks everything that the host knows.
    const { at } = placesOf(element.definition);
    const asked = Object.entries(this.presets).filter(([path]) => at.has(templateOf(path)));
    const presets = { ...Object.fromEntries(asked), ...beforehand };
    Object.assign(element, this.given, { presets, context: this.cases?.contextOf(this.code, draft) });
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

  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector('h2')?.focus(options));
  }

  protected override updated(): void {
    const selector = this.#focusNext;
    this.#focusNext = undefined;
    if (selector !== undefined) this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  protected override async read(): Promise<void> {
    const { vault, client } = this.device;
    if (!vault) {
      this.#left = this.place ?? this.#left;
      this.line = undefined;
      this.form = undefined;
      return;
    }
    if (this.#left) await this.goOn(this.#left);
    const [record, drafts, parcels] = await Promise.all([
      this.cases?.of(this.code),
      vault.drafts.list(),
      knownParcels(client),
    ]);
    const cases = record ? [record] : [];
    const held = { cases, drafts: drafts.ok ? drafts.value.drafts : [], parcels: parcels ?? [] };
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
        ${alerts} ${this.line ? this.#groups(this.line) : nothing} ${this.kept(this.line?.parcels ?? [])}
      </section>`;
  }

  #groups(line: CaseLine): unknown {
    const dated = line.standing.forms.filter(({ due, timer }) => due !== undefined && timer !== undefined);
    return html`${GROUPS.map((status) => this.#group(status, line))}
    ${
      dated.length > 0
        ? html`<p class="buttons">
              <button type="button" @click=${() => saveCalendar(this.code, dated)}>${this.say(words.calendar)}</button>
            </p>
            <p class="quiet">${this.say(words.calendarHint)}</p>`
        : nothing
    }`;
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

  #line(standing: FormStanding, { drafts, parcels }: CaseLine): unknown {
    const { form, part, status, doneAt } = standing;
    // A part has no drafts of its own: they stand with the form.
    const draft = part ? undefined : drafts.find((each) => each.form === form);
    const parcel = part ? undefined : parcels.find((each) => each.form === form);
    const name = this.nameOfStep(standing);
    return html`<li class="form">
      <div>
        <strong>${name}</strong>
        ${this.#dueText(standing)}
        ${status === 'done' ? nothing : html`<span class="state">${this.say(because[standing.because])}</span>`}
        ${doneAt === undefined ? nothing : html`<span class="state">${this.say(words.done, { time: this.timeText(doneAt) })}</span>`}
        ${draft ? html`<span class="state">${this.say(words.draft, { time: this.timeText(draft.savedAt) })}</span>` : nothing}
        ${draft ? this.ageText(this.waiting([draft])[0]) : nothing}
        ${parcel ? html`<span class="state">${parcelText(parcel, this.interface)}</span>` : nothing}
      </div>
      ${(status === 'blocked' && !draft) || NO_FORM.has(part) ? nothing : this.#button(standing, draft)}
    </li>`;
  }

  #dueText({ due, overdue, status }: FormStanding): unknown {
    if (due === undefined || status === 'done') return nothing;
    const word = status === 'open' ? words.notBefore : overdue ? words.overdue : words.due;
    return html`<span class=${overdue ? 'state late' : 'state'}>${this.say(word, { time: this.timeText(due) })}</span>`;
  }

  #button(standing: FormStanding, draft: DraftSummary | undefined): unknown {
    const { form, part, status } = standing;
    if (!(form in formLoaders)) return nothing;
    const whole = part && part !== 'review' ? this.line?.standing.forms.find((each) => each.form === form) : standing;
    const doneAt = whole?.doneAt;
    const [short, long] = draft
      ? [words.goOn, words.goOnThat]
      : doneAt === undefined
        ? [words.begin, words.beginThat]
        : [words.again, words.againThat];
    return html`<p class="buttons">
      <button
        type="button"
        class=${status === 'due' || draft ? 'primary' : nothing}
        aria-label=${this.say(long, { form: this.nameOfStep(standing) })}
        @click=${() => void this.openForm(form, draft?.id, part === 'review' ? REVIEW : undefined)}
      >
        ${this.say(short)}
      </button>
    </p>`;
  }

  #leave(): void {
    this.form = undefined;
    this.#focusNext = 'h2';
    void this.read();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-case': Case;
  }
}
