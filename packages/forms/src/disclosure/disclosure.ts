import { answerText, loadLanguage, SpeakingElement, tokens } from '@amparo/elements';
import {
  buildDisclosure,
  disclosureRecord,
  type DisclosurePlan,
  type PlannedField,
  type Reminder,
} from '@amparo/definitions';
import { known, wordsIn, type Submission, type Words } from '@amparo/model';
import { html, nothing, type PropertyValues } from 'lit';
import { languageNotice } from '../filling/around.js';
import { formNames } from '../case/case.words.js';
import { permissionSentences } from '../case/permission-sentences.js';
import { deviceOf } from '../device/devices.js';
import { AmparoSubmitEvent } from '../host/events.js';
import { nearestLanguage } from '../host/nearest-language.js';
import { notRecorded } from '../host/not-recorded.js';
import { panelStyles } from '../filling/panel-styles.js';
import { watchLanguage } from '../host/watch-language.js';
import { whenLocked } from '../device/when-locked.js';
import { disclosureStyles } from './disclosure-styles.js';
import { grounds, purposes, reminders, words } from './disclosure.words.js';
import { spokenForms } from './spoken-forms.js';
import { whyItStays } from './why-it-stays.js';

/**
 * Shows a worker exactly what would be told to somebody before it goes, answer by answer, or which permission is missing. Nothing
 * goes that was not written down before: a data-sharing form, without an answer about the child, is kept by `log`, or waits in the
 * outbox of the worker's open vault, where a form or a page of cases delivers. When that is locked, every answer leaves the page.
 *
 * @summary What would go to whom, and why the rest stays.
 * @fires {AmparoSubmitEvent} amparo-submit - The worker has confirmed: its submission is the disclosure, which the host delivers.
 * @csspart panel - The box around everything.
 */
export class Disclosure extends SpeakingElement {
  static override properties = {
    plan: { attribute: false },
    worker: { type: String },
    workerCode: { type: String, attribute: 'worker-code' },
    log: { attribute: false },
    confirmed: { state: true },
    problem: { state: true },
    formWords: { state: true },
    isDraft: { state: true },
  };
  static override styles = [tokens, panelStyles, disclosureStyles];

  /** What `planDisclosure` computed. */
  declare plan: DisclosurePlan | undefined;
  /** Whose vault it is, on a device that several workers share. */
  declare worker: string;
  /** The code under which the worker is written down; the name of the vault unless set. */
  declare workerCode: string;
  /** Keeps the record of the disclosure, in place of the outbox; what rejects has not kept it, and nothing goes. */
  declare log: ((record: Submission) => Promise<unknown>) | undefined;
  declare private confirmed: readonly Reminder[];
  declare private problem: 'outdated' | 'notLogged' | undefined;
  /** The words of the forms whose answers are shown, by their id, where they exist in the language of the page. */
  declare private formWords: ReadonlyMap<string, Words>;
  /** No reviewer has confirmed some of these words yet. */
  declare private isDraft: boolean;
  #unwatch: (() => void) | undefined;
  #unfollow: (() => void) | undefined;
  #telling = false;

  constructor() {
    super();
    this.worker = 'worker';
    this.workerCode = '';
    this.confirmed = [];
    this.formWords = new Map();
    this.isDraft = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    notRecorded(this);
    this.#unwatch = watchLanguage(this, () => void this.#speak());
    void this.#speak();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unwatch?.();
    this.#unfollow?.();
    this.plan = undefined; // no answer stays in an element that a page keeps aside
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('worker'); // whose open vault the plan was made of
    if (before !== undefined && deviceOf(before).unlocked && !changed.has('plan')) this.plan = undefined;
    if (changed.has('plan') || changed.has('worker')) {
      this.#unfollow?.();
      this.#unfollow = this.plan && whenLocked(deviceOf(this.worker), () => (this.plan = undefined)); // off the page it has none
    }
    if (!changed.has('plan')) return;
    [this.confirmed, this.problem] = [[], undefined];
    void this.#speak(); // it may show answers of other forms
  }

  protected override render(): unknown {
    const { plan } = this;
    if (!plan) return nothing;
    const { language, direction } = this.interface;
    const body = `\u2068${plan.recipient.body}\u2069`;
    return html`<section part="panel" aria-labelledby="title" lang=${language} dir=${direction}>
      <h2 id="title" tabindex="-1">${this.say(words.title, { body })}</h2>
      <p class="quiet">${this.say(purposes[plan.purpose])}</p>
      ${languageNotice(this.isDraft ? 'draft' : undefined, this.interface)}
      ${plan.allowed ? this.#whatGoes(plan, body) : this.#whatIsMissing(plan)} ${this.#whatStays(plan)}
    </section>`;
  }

  #whatIsMissing({ obstacles }: DisclosurePlan): unknown {
    return html`<div class="notice error-box" role="alert">
      <h2>${this.say(words.notAllowed)}</h2>
      ${permissionSentences(obstacles, this.interface).map((sentence) => html`<p>${sentence}</p>`)}
    </div>`;
  }

  #whatGoes(plan: DisclosurePlan, body: string): unknown {
    const going = plan.fields.filter(({ goes }) => goes);
    const open = plan.reminders.filter((each) => !this.confirmed.includes(each));
    return html`<p>${this.say(grounds[plan.ground])}</p>
      <h3>${this.say(words.goes)}</h3>
      ${going.length > 0 ? this.#byForm(going, (field) => this.#answer(field)) : html`<p>${this.say(words.nothingGoes)}</p>`}
      ${this.#toConfirm(plan)}
      ${this.problem ? html`<p class="error" role="alert">${this.say(words[this.problem])}</p>` : nothing}
      <p class="buttons">
        <button
          type="button"
          class="primary"
          ?disabled=${open.length > 0 || going.length === 0}
          @click=${() => void this.#tell(plan)}
        >
          ${this.say(words.tell, { body })}
        </button>
      </p>
      ${open.length > 0 ? html`<p class="quiet">${this.say(words.toConfirm)}</p>` : nothing}`;
  }

  #toConfirm({ reminders: all }: DisclosurePlan): unknown {
    if (all.length === 0) return nothing;
    return html`<h3>${this.say(words.confirmFirst)}</h3>
      ${all.map(
        (reminder) =>
          html`<label class="reminder">
            <input
              type="checkbox"
              autocomplete="off"
              .checked=${this.confirmed.includes(reminder)}
              @change=${(event: Event) => this.#confirm(reminder, (event.target as HTMLInputElement).checked)}
            />
            ${this.say(reminders[reminder])}
          </label>`,
      )}`;
  }

  #whatStays({ fields, allowed }: DisclosurePlan): unknown {
    const staying = allowed ? fields.filter(({ goes }) => !goes) : fields;
    if (staying.length === 0) return nothing;
    // The reason, and not the answer: what stays need not be on screen while somebody looks on.
    const why = (field: PlannedField): string => whyItStays(field, this.interface);
    const title = html`<summary>${this.say(words.stays, { n: staying.length })}</summary>`;
    return html`<details>${title} ${this.#byForm(staying, why)}</details>`;
  }

  #byForm(fields: readonly PlannedField[], told: (field: PlannedField) => string): unknown {
    const forms = [...new Set(fields.map(({ form }) => form))];
    return forms.map((form) => {
      const name = formNames[form];
      return html`<h4>${name ? this.say(name) : form}</h4>
        <dl>
          ${fields
            .filter((field) => field.form === form)
            .map(
              (field) =>
                html`<dt>${this.#question(field)}</dt>
                  <dd><bdi dir="auto">${told(field)}</bdi></dd>`,
            )}
        </dl>`;
    });
  }

  /** The question in the language of the page, or in English where its form has no words there. */
  #question({ form, place, question: { label } }: PlannedField): unknown {
    const words = this.formWords.get(form);
    const key = `${place.words}.label`;
    if (!words || words.isMissing(key)) return html`<bdi lang="en" dir="ltr">${label}</bdi>`;
    return html`<bdi lang=${words.language} dir=${words.direction}>${words.of(key, label)}</bdi>`;
  }

  #answer({ form, place, question, answer }: PlannedField): string {
    const spoken = { words: this.formWords.get(form) ?? this.words, interface: this.interface };
    const computed = question.kind === 'computed' ? { value: answer, because: '' } : undefined;
    return answerText({ question: known(question), answer, place, computed }, spoken) ?? '';
  }

  #confirm(reminder: Reminder, isConfirmed: boolean): void {
    this.confirmed = isConfirmed ? [...this.confirmed, reminder] : this.confirmed.filter((each) => each !== reminder);
  }

  async #tell(plan: DisclosurePlan): Promise<void> {
    if (this.#telling) return;
    const { language } = this.words;
    const now = new Date().toISOString();
    const built = buildDisclosure(plan, { id: crypto.randomUUID(), language, now, confirmed: this.confirmed });
    if (!built.ok) {
      this.problem = built.error.code === 'outdated' ? 'outdated' : undefined;
      return;
    }
    this.#telling = true;
    const isLogged = await this.#logged(plan, now).finally(() => (this.#telling = false));
    if (this.plan !== plan) return; // it has left the page meanwhile, or another one is shown
    this.problem = isLogged ? undefined : 'notLogged';
    if (isLogged) this.dispatchEvent(new AmparoSubmitEvent(built.value));
  }

  /** Writes down that it goes, before it does: what is told and not written down is found by nobody. */
  async #logged(plan: DisclosurePlan, at: string): Promise<boolean> {
    const { log, worker, workerCode } = this;
    const by = { workerCode: workerCode || worker, method: 'inSystem' } as const;
    const record = disclosureRecord(plan, { id: crypto.randomUUID(), language: this.words.language, at, ...by });
    try {
      if (!log) return (await deviceOf(worker).client?.queue(record))?.ok === true;
      await log(record);
      return true;
    } catch {
      return false; // a store of the host's own; its words may hold anything
    }
  }

  async #speak(): Promise<void> {
    const language = nearestLanguage(this);
    const forms = this.plan?.fields.map(({ form }) => form) ?? [];
    const [found] = await Promise.all([spokenForms(language, forms), loadLanguage(language)]);
    if (language !== nearestLanguage(this)) return; // the page speaks another one meanwhile
    this.isDraft = found.some(([, { notice }]) => notice === 'draft');
    this.formWords = new Map(
      found.flatMap(([form, { words, notice }]) => (notice === 'missing' ? [] : [[form, words]])),
    );
    this.words = wordsIn({ language });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-disclosure': Disclosure;
  }
}
