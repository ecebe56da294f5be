import type { Json, SignatureQuestion, Signed } from '@amparo/model';
import { html, nothing, type CSSResultGroup, type PropertyDeclarations, type PropertyValues } from 'lit';
import { attachmentWords } from '../../behaviours/attachment.words.js';
import { FieldElement, type FieldShape } from '../../behaviours/field-element.js';
import { option } from '../../behaviours/option.js';
import { dateTimeText } from '../../behaviours/date-text.js';
import { textBox } from '../../behaviours/text-box.js';
import type { Word } from '../../words.js';
import { DrawingPad } from './drawing-pad.js';
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
  static override properties: PropertyDeclarations = { means: { state: true }, failed: { state: true } };
  static override styles: CSSResultGroup = [FieldElement.styles, signatureStyles];

  /** The way that is on screen; undefined for that of the answer. */
  declare private means: Means | undefined;
  declare private failed: boolean;
  #pad: DrawingPad | undefined;
  #canvas: Element | undefined;
  #drawing: string | undefined;

  protected override get shape(): FieldShape {
    return 'group';
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('view') && changed.get('view')?.path !== this.view?.path) this.means = undefined;
  }

  protected override control(): unknown {
    const means = this.#means;
    return html`${this.question.means.length > 1 ? this.#ways(means) : nothing} ${this.#way(means)} ${this.#told()}`;
  }

  protected override updated(): void {
    super.updated();
    const canvas = this.renderRoot.querySelector('canvas') ?? undefined;
    if (canvas !== this.#canvas) {
      this.#canvas = canvas;
      this.#pad = canvas && new DrawingPad(canvas, this.#drawn);
      this.#drawing = undefined;
    }
    void this.#showDrawing();
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

  #ways(means: Means): unknown {
    const way = (each: Means): unknown =>
      option({
        type: 'radio',
        name: 'means',
        words: this.say(signatureWords[each]),
        checked: each === means,
        off: this.off,
        change: () => {
          this.means = each;
        },
      });
    return html`<div role="radiogroup" aria-label=${this.say(signatureWords.how)}>
      ${this.question.means.map(way)}
    </div>`;
  }

  #way(means: Means): unknown {
    const signed = this.#signed;
    switch (means) {
      case 'typed':
        return this.#name(signatureWords.name, signed?.means === 'typed' ? signed.name : '');
      case 'mark':
      case 'oral':
        return this.#name(signatureWords.witness, signed?.means === means ? signed.witness : '');
      case 'drawn':
        return this.#padOrWhy();
    }
  }

  #name(label: Word, value: string): unknown {
    const { off, invalid, describedBy } = this;
    const box = textBox({ id: 'name', value, typed: this.#sign, off, invalid, describedBy });
    return html`<label for="name">${this.say(label)}</label>${box}`;
  }

  #padOrWhy(): unknown {
    if (!this.surroundings.attachments) return html`<p>${this.say(attachmentWords.unavailable)}</p>`;
    const drawn = this.#signed?.means === 'drawn';
    return html`<canvas part="pad" role="img" aria-label=${this.say(signatureWords.pad)} ?inert=${this.off}></canvas>
      ${drawn && !this.off ? html`<button type="button" class="link" @click=${this.#again}>${this.say(signatureWords.again)}</button>` : nothing}
      ${this.failed ? html`<p role="alert">${this.say(attachmentWords.failed)}</p>` : nothing}`;
  }

  #told(): unknown {
    const signed = this.#signed;
    if (!signed) return nothing;
    const at = dateTimeText(signed.at, this.interface.language);
    return html`<p class="quiet">
      ${this.say(signatureWords.signed, { how: this.say(signatureWords[signed.means]), at })}
    </p>`;
  }

  get #at(): string {
    return this.surroundings.now().replace(/(T\d\d:\d\d):[\d.]+/, '$1');
  }

  readonly #sign = (name: string): void => {
    const means = this.#means;
    this.means = means;
    if (name === '') this.answerWith(undefined);
    else if (means === 'typed') this.answerWith({ means, name, at: this.#at });
    else if (means !== 'drawn') this.answerWith({ means, witness: name, at: this.#at });
  };

  readonly #again = (): void => {
    this.#pad?.wipe();
    this.#drawing = undefined;
    this.means = 'drawn';
    this.answerWith(undefined);
  };

  readonly #drawn = (): void => void this.#keep();

  async #keep(): Promise<void> {
    const image = await this.#pad?.image();
    const kept = image && (await this.surroundings.attachments?.put(image));
    this.failed = !kept?.ok;
    if (!kept?.ok) return;
    const { id, type, bytes, hash } = kept.attachment;
    this.#drawing = id;
    this.answerWith({ means: 'drawn', drawing: { id, type, bytes, hash }, at: this.#at } satisfies Json);
  }

  async #showDrawing(): Promise<void> {
    const signed = this.#signed;
    const id = signed?.means === 'drawn' ? signed.drawing.id : undefined;
    if (id === this.#drawing || !this.#pad) return;
    this.#drawing = id;
    this.#pad.wipe();
    const image = id === undefined ? undefined : await this.surroundings.attachments?.get(id);
    if (image && this.#drawing === id) await this.#pad.show(image);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-signature-field': SignatureField;
  }
}
