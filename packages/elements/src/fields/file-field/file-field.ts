import type { Attachment, FileQuestion, Json } from '@amparo/model';
import { html, nothing, type CSSResultGroup, type PropertyDeclarations } from 'lit';
import type { AttachmentError, AttachmentStore } from '../../behaviours/attachment-store.js';
import { attachmentWords } from '../../behaviours/attachment.words.js';
import { choiceWords } from '../../behaviours/choice.words.js';
import { FieldElement, type FieldShape } from '../../behaviours/field-element.js';
import type { Word } from '../../words.js';
import { fileStyles } from './file-styles.js';
import { fileWords } from './file.words.js';
import { isRedrawn, withoutMetadata } from './without-metadata.js';

const storeWords: Readonly<Record<AttachmentError['code'], Word>> = {
  noSpace: attachmentWords.noSpace,
  locked: attachmentWords.locked,
  failed: attachmentWords.failed,
};

type Taken = { readonly ok: true; readonly attachment: Attachment } | { readonly ok: false; readonly why: Word };

/**
 * Asks for photos or documents.
 *
 * @summary A question answered with files; pictures lose the place, time and device that they hide in themselves.
 * @tag amparo-file-field
 * @fires {AnswerEvent} amparo-answer - After each change; ends at the form's shadow root.
 * @csspart label - The question.
 * @csspart hint - The sentence under the question.
 * @csspart input - The native file control.
 * @csspart error - What is wrong with the answer.
 * @cssprop --amparo-focus - Colour of the focus ring.
 * @cssstate invalid - What is wrong with the answer is shown.
 * @cssstate answered - There is an answer.
 */
export class FileField extends FieldElement<FileQuestion> {
  static override properties: PropertyDeclarations = { why: { state: true }, isReading: { state: true } };
  static override styles: CSSResultGroup = [FieldElement.styles, fileStyles];

  /** Why the last file was not taken. */
  declare private why: Word | undefined;
  declare private isReading: boolean;

  protected override get shape(): FieldShape {
    return this.surroundings.attachments ? 'single' : 'output';
  }

  protected override control(): unknown {
    if (!this.surroundings.attachments) return html`<p>${this.say(attachmentWords.unavailable)}</p>`;
    const { accept } = this.question;
    return html`${this.#help()}
      <ul>
        ${this.#files.map((file, index) => this.#one(file, index))}
      </ul>
      <input
        id="control"
        part="input"
        type="file"
        autocomplete="off"
        accept=${accept.join()}
        ?multiple=${this.question.most > 1}
        class="unseen"
        ?disabled=${this.off}
        aria-invalid=${this.invalid ? 'true' : nothing}
        aria-describedby="limits ${this.describedBy ?? ''}"
        @change=${this.#chosen}
      /><label for="control" class="choose">${this.say(fileWords.choose)}</label>
      <p role="status" class="quiet">${this.isReading ? this.say(fileWords.reading) : nothing}</p>
      ${this.why ? html`<p role="alert" class="why">${this.say(this.why, this.#limits)}</p>` : nothing}`;
  }

  get #files(): readonly Attachment[] {
    const files: unknown = this.readable;
    return Array.isArray(files) ? (files as readonly Attachment[]) : [];
  }

  get #limits(): { readonly most: number; readonly megabytes: number } {
    const { most, maxBytes } = this.question;
    return { most, megabytes: Math.floor(maxBytes / 1_000_000) };
  }

  #help(): unknown {
    const { accept } = this.question;
    return html`<p class="quiet" id="limits">
      ${this.say(fileWords.limits, this.#limits)} ${accept.some(isRedrawn) ? this.say(fileWords.stripped) : nothing}
      ${accept.every(isRedrawn) ? nothing : this.say(fileWords.notStripped)}
    </p>`;
  }

  #one({ id, type, bytes }: Attachment, index: number): unknown {
    const kind = (type.split('/')[1] ?? type).toUpperCase();
    const told = this.say(fileWords.file, {
      n: index + 1,
      type: kind,
      kilobytes: Math.max(1, Math.round(bytes / 1000)),
    });
    return html`<li>
      <span>${told}</span>
      <button type="button" class="link" ?disabled=${this.off} @click=${() => this.#remove(id)}>
        ${this.say(choiceWords.remove)} <span class="unseen">${told}</span>
      </button>
    </li>`;
  }

  #remove(id: string): void {
    this.focusFirst();
    this.#answer(this.#files.filter((each) => each.id !== id));
  }

  #answer(files: readonly Attachment[]): void {
    this.answerWith(
      files.length === 0 ? undefined : files.map(({ id, type, bytes, hash }): Json => ({ id, type, bytes, hash })),
    );
  }

  readonly #chosen = (event: Event): void => {
    if (event.target instanceof HTMLInputElement) void this.#take(event.target);
  };

  async #take(input: HTMLInputElement): Promise<void> {
    const chosen = Array.from(input.files ?? []);
    input.value = ''; // the control would go on naming the file, and its name may name the child
    this.why = undefined;
    this.isReading = true;
    for (const file of chosen) {
      const taken = await this.#keep(file);
      if (taken.ok) this.#answer([...this.#files, taken.attachment]);
      else this.why = taken.why;
    }
    this.isReading = false;
  }

  async #keep(file: File): Promise<Taken> {
    const { accept, maxBytes, most } = this.question;
    const { attachments } = this.surroundings;
    if (this.#files.length >= most) return { ok: false, why: fileWords.tooMany };
    if (!accept.includes(file.type)) return { ok: false, why: fileWords.wrongType };
    const content = isRedrawn(file.type) ? await withoutMetadata(file) : await withoutName(file);
    if (!content) return { ok: false, why: fileWords.unreadable };
    if (content.size > maxBytes) return { ok: false, why: fileWords.tooLarge };
    return attachments ? kept(attachments, content) : { ok: false, why: attachmentWords.unavailable };
  }
}

const withoutName = async (file: File): Promise<Blob> => new Blob([await file.arrayBuffer()], { type: file.type });

async function kept(attachments: AttachmentStore, content: Blob): Promise<Taken> {
  const put = await attachments.put(content);
  return put.ok ? put : { ok: false, why: storeWords[put.error.code] };
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-file-field': FileField;
  }
}
