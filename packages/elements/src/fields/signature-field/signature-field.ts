import type { Attachment, SignatureQuestion, Signed } from '@amparo/model';
import { html, nothing, type CSSResultGroup, type PropertyDeclarations, type PropertyValues } from 'lit';
import { attachmentWords } from '../../behaviours/attachment.words.js';
import { dateTimeText } from '../../behaviours/date-text.js';
import { FieldElement, type FieldShape } from '../../behaviours/field-element.js';
import { textBox } from '../../behaviours/text-box.js';
import { toTheMinute } from '../../behaviours/to-the-minute.js';
import { ways } from '../../behaviours/ways.js';
import type { drawingPad } from './drawing-pad.js';
import { signatureStyles } from './signature-styles.js';
import { signatureWords } from './signature.words.js';

type Means = Signed['means'];

/**
 * Asks for a signature.
 *
 * @summary A question answered by typing a name, by drawing, by a mark or orally before a witness.
 * @tag amparo-signature-field
 * @fires {AnswerEvent} amparo-answer - After each change; ends at the form's shadow root.
 * @csspart label - The question.
 * @csspart hint - The sentence under the question.
 * @csspart input - Each box and radio button.
 * @csspart pad - The area to draw in.
 * @csspart error - What is wrong with the answer.
 * @cssprop --amparo-focus - Colour of the focus ring.
 * @cssstate invalid - What is wrong with the answer is shown.
 * @cssstate answered - There is an answer.
 */
export class SignatureField extends FieldElement<SignatureQuestion> {
  static override properties: PropertyDeclarations = {
    means: { state: true },
    failed: { state: true },
    pad: { state: true },
  };
  static override styles: CSSResultGroup = [FieldElement.styles, signatureStyles];

  /** The way that is on screen; undefined for that of the answer. */
  declare private means: Means | undefined;
  declare private failed: boolean;
  /** Undefined while it is on its way; null when it could not be fetched. */
  declare private pad: typeof drawingPad | null | undefined;

  protected override get shape(): FieldShape {
    return 'group';
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('view') && changed.get('view')?.path !== this.view?.path) this.means = undefined;
    if (!this.view || this.#means !== 'drawn') this.pad?.clear(this.renderRoot); // while it still stands there
  }

  protected override updated(): void {
    super.updated();
    const { attachments: store } = this.surroundings;
    // An update that was asked for before the question left the page comes after it: what was cleared stays so.
    if (!this.isConnected || !store || !this.view || !this.question.means.includes('drawn')) return;
    if (this.pad) void this.pad.show(this.renderRoot, { store, id: this.#drawing?.id, kept: this.#kept });
    else void this.#fetchPad();
  }

  // Hardly any page can keep drawings. Where one can, the pad is fetched before it is wanted: then there may be no network.
  async #fetchPad(): Promise<void> {
    const fetched = await import('./drawing-pad.js').catch(() => undefined);
    this.pad = fetched?.drawingPad ?? null;
  }

  protected override control(): unknown {
    const chosen = this.#means;
    return html`${this.question.means.length > 1 ? this.#ways(chosen) : nothing}
    ${chosen === 'drawn' ? this.#padOrWhy() : this.#name(chosen)} ${this.#told()}`;
  }

  get #signed(): Signed | undefined {
    const { readable } = this;
    return typeof readable === 'object' && readable !== null && 'means' in readable
      ? (readable as unknown as Signed)
      : undefined;
  }

  get #means(): Means {
    return this.means ?? this.#signed?.means ?? this.question.means[0] ?? 'typed';
  }

  get #drawing(): Attachment | undefined {
    const signed = this.#signed;
    return signed?.means === 'drawn' ? signed.drawing : undefined;
  }

  #ways(chosen: Means): unknown {
    const words = new Map(this.question.means.map((each) => [each, this.say(signatureWords[each])]));
    const choose = (means: Means): void => {
      this.means = means;
    };
    return ways({ label: this.say(signatureWords.how), words, chosen, off: this.off, choose });
  }

  #name(means: Exclude<Means, 'drawn'>): unknown {
    const signed = this.#signed;
    const given = signed?.means === means ? signed : undefined;
    const value = given ? ('name' in given ? given.name : given.witness) : '';
    const typed = (name: string): void => {
      const at = toTheMinute(this.surroundings.now());
      this.means = means;
      if (name === '') this.answerWith(undefined);
      else this.answerWith(means === 'typed' ? { means, name, at } : { means, witness: name, at });
    };
    return html`<label for="name">${this.say(means === 'typed' ? signatureWords.name : signatureWords.witness)}</label
      >${textBox({ ...this.boxState, id: 'name', value, typed })}`;
  }

  #padOrWhy(): unknown {
    if (!this.surroundings.attachments || this.pad === null)
      return html`<p>${this.say(attachmentWords.unavailable)}</p>`;
    const { off, failed } = this;
    return this.pad?.template({ interface: this.interface, off, failed, again: this.#drawing && this.#again });
  }

  #told(): unknown {
    const signed = this.#signed;
    if (!signed) return nothing;
    const at = dateTimeText(signed.at, this.interface.language);
    return html`<p class="quiet">
      ${this.say(signatureWords.signed, { how: this.say(signatureWords[signed.means]), at })}
    </p>`;
  }

  readonly #again = (): void => {
    this.means = 'drawn';
    this.answerWith(undefined);
  };

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate(); // what was cleared is shown again
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.pad?.clear(this.renderRoot);
  }

  readonly #kept = (drawing: Attachment | undefined): void => {
    if (!this.isConnected) return this.surroundings.attachments?.missed?.();
    this.failed = !drawing;
    if (!drawing) return;
    const { id, type, bytes, hash } = drawing;
    this.answerWith({ means: 'drawn', drawing: { id, type, bytes, hash }, at: toTheMinute(this.surroundings.now()) });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-signature-field': SignatureField;
  }
}
