import { questionViews, type AnyQuestion, type Session, type Submission, type Words } from '@amparo/model';
import type { PropertyValues } from 'lit';
import { notSentSentence } from '../delivery/attention-sentence.js';
import { CaseForm } from '../filling/case-form.js';
import type { MissingPermissions } from '../filling/failure.js';
import { laterOrNever } from '../filling/later.js';
import { wordsByAnswer } from './words-by-answer.js';

/**
 * A form in which family or child permit and refuse, spoken to in the words that fit whoever is asked. What it refuses or takes back
 * is remembered before it is sent: a referral that waits for the same network would else go first.
 */
export abstract class PermissionForm extends CaseForm {
  /** The answer that says whose words they are, and for which of them the definition itself has the words. */
  protected abstract readonly wording: { readonly by: AnyQuestion; readonly own: string };
  /** For whom the words on screen are; undefined for those of the definition itself. */
  #saidTo: string | undefined;
  #session: Session | undefined;
  #leave: (() => void) | undefined;
  readonly #asLoaded = new WeakMap<Words, Words>();

  /** A no can always be said; where the device cannot remember it, nothing is sent and the worker told: what waits may still go. */
  async missing(submission: Submission): Promise<MissingPermissions | undefined> {
    const records = this.device.vault?.records('cases');
    const isKept = !records || (await (await laterOrNever())?.rememberRefusals(records, submission).catch(() => false));
    return isKept ? undefined : (speaks) => [speaks.say(notSentSentence({ code: 'refusalNotKept' }))];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#follow(undefined);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const saidTo = this.#wordingNow();
    const isLoaded = (['words', 'secondWords'] as const).some((each) => (changed as PropertyValues).has(each));
    if (saidTo === this.#saidTo && !isLoaded) return;
    this.#saidTo = saidTo;
    this.words = this.#inTheirWords(this.words);
    this.secondWords &&= this.#inTheirWords(this.secondWords);
  }

  protected override updated(): void {
    super.updated();
    this.#follow(this.renderRoot.querySelector('amparo-form')?.session);
  }

  #follow(session: Session | undefined): void {
    if (session === this.#session) return;
    this.#leave?.();
    this.#session = session;
    this.#leave = session?.subscribe(this.#listen);
    this.#listen();
  }

  readonly #listen = (): void => {
    if (this.#session && this.#wordingNow() !== this.#saidTo) this.requestUpdate();
  };

  // Undefined where the words are those that stand in the definition itself, so that nothing is rendered twice.
  #wordingNow(): string | undefined {
    const { by, own } = this.wording;
    for (const { views } of this.#session?.view.sections ?? [])
      for (const { question, computed } of questionViews(views))
        if (question === by) return computed?.value === own ? undefined : (computed?.value as string | undefined);
    return undefined;
  }

  #inTheirWords(words: Words): Words {
    const loaded = this.#asLoaded.get(words) ?? words;
    const said = wordsByAnswer(this.definition, loaded, (by) => (by === this.wording.by ? this.#saidTo : undefined));
    this.#asLoaded.set(said, loaded);
    return said;
  }
}
