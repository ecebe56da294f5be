import type { Attachment, FileQuestion, Json } from '@amparo/model';
import { html, nothing, type CSSResultGroup, type PropertyDeclarations } from 'lit';
import type { AttachmentError, AttachmentStore } from '../../behaviours/attachment-store.js';
import { attachmentWords } from '../../behaviours/attachment.words.js';
import { choiceWords } from '../../behaviours/choice.words.js';
import { FieldElement, type FieldShape } from '../../behaviours/field-element.js';
import type { Word } from '../../words.js';
import { fileStyles } from './file-styles.js';
import { fileWords } from './file.words.js';
import { isRedrawn, withoutMetadata, type Redrawn } from './without-metadata.js';

const storeWords: Readonly<Record<AttachmentError['code'], Word>> = {
  quota: fileWords.noSpace,
  full: fileWords.noSpace,
  tooLarge: fileWords.tooLarge,
  missing: fileWords.failed,
  damaged: fileWords.failed,
  closed: fileWords.failed,
  blocked: fileWords.failed,
  locked: fileWords.locked,
  tooMuch: fileWords.tooMuch,
  unknown: fileWords.failed,
};

const isSound = (type: string): boolean => type.startsWith('audio/');

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
    if (!this.surroundings.attachments) return 'output';
    return this.#chosenTypes.length > 0 ? 'single' : 'group';
  }

  protected override control(): unknown {
    if (!this.surroundings.attachments) return html`<p>${this.say(attachmentWords.unavailable)}</p>`;
    return html`${this.#help()}
      <ul>
        ${this.#files.map((file, index) => this.#one(file, index))}
      </ul>
      ${this.#chosenTypes.length > 0 ? this.#chooser() : nothing}
      ${this.question.accept.some(isSound) ? this.#recorder() : nothing}
      <p role="status" class="quiet">${this.isReading ? this.say(fileWords.reading) : nothing}</p>
      ${this.why ? html`<p role="alert" class="why">${this.say(this.why, this.#limits)}</p>` : nothing}`;
  }

  /** What may be chosen from the device: sound is recorded here, since a file of it names the place and the device. */
  get #chosenTypes(): readonly string[] {
    return this.question.accept.filter((type) => !isSound(type));
  }

  #chooser(): unknown {
    return html`<input
        id="control"
        part="input"
        type="file"
        autocomplete="off"
        accept=${this.#chosenTypes.join()}
        ?multiple=${this.question.most > 1}
        class="unseen"
        ?disabled=${this.off}
        aria-invalid=${this.invalid ? 'true' : nothing}
        aria-describedby="limits ${this.describedBy ?? ''}"
        @change=${this.#chosen}
      /><label for="control" class="choose">${this.say(fileWords.choose)}</label>`;
  }

  #recorder(): unknown {
    void import('../../define/recorder.js').catch(() => undefined); // without a network there is none, as with photos
    const { accept, maxBytes } = this.question;
    return html`<amparo-recorder
      .words=${this.words}
      .types=${accept}
      .maxBytes=${maxBytes}
      .recorded=${this.#recorded}
      .missed=${this.#missed}
      ?disabled=${this.off || this.#files.length >= this.question.most}
    ></amparo-recorder>`;
  }

  readonly #missed = (): void => this.surroundings.attachments?.missed?.();

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
      ${accept.every((type) => isRedrawn(type) || isSound(type)) ? nothing : this.say(fileWords.notStripped)}
    </p>`;
  }

  #one(attachment: Attachment, index: number): unknown {
    const { id, type, bytes } = attachment;
    const kind = (type.split('/')[1] ?? type).toUpperCase();
    const told = this.say(fileWords.file, {
      n: index + 1,
      type: kind,
      kilobytes: Math.max(1, Math.round(bytes / 1000)),
    });
    return html`<li>
      <span>${told}</span>
      <amparo-attachment-list
        .words=${this.words}
        .answer=${[attachment]}
        .store=${this.surroundings.attachments}
        .first=${index + 1}
      ></amparo-attachment-list>
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
    const types = this.#chosenTypes;
    const { maxBytes } = this.question;
    await this.#takeAll(chosen, async (file) => {
      if (!types.includes(file.type)) return 'wrongType';
      return file.size > maxBytes && !isRedrawn(file.type) ? 'tooLarge' : redrawn(file);
    });
  }

  readonly #recorded = (content: Blob): void => {
    void this.#takeAll([content], async () => content);
  };

  async #takeAll(all: readonly Blob[], prepared: (content: Blob) => Promise<Blob | Refused>): Promise<void> {
    this.why = undefined;
    this.isReading = true;
    for (const each of all) {
      const taken =
        this.#files.length >= this.question.most ? refusal('tooMany') : await this.#keep(await prepared(each));
      if (!this.isConnected) this.#missed();
      else if (taken.ok) this.#answer([...this.#files, taken.attachment]);
      else this.why = taken.why;
    }
    this.isReading = false;
  }

  async #keep(content: Blob | Refused): Promise<Taken> {
    const { attachments } = this.surroundings;
    if (typeof content === 'string') return refusal(content);
    if (content.size > this.question.maxBytes) return refusal('tooLarge');
    return attachments ? kept(attachments, content) : { ok: false, why: attachmentWords.unavailable };
  }
}

type Refused = Exclude<Redrawn, Blob> | 'wrongType' | 'tooLarge' | 'tooMany' | 'notDocument';

const refusal = (why: Refused): Taken => ({ ok: false, why: fileWords[why] });

async function redrawn(file: Blob): Promise<Blob | Refused> {
  if (isRedrawn(file.type)) return withoutMetadata(file);
  const content = new Blob([await file.arrayBuffer()], { type: file.type }); // without its name
  const isDocument = file.type !== 'application/pdf' || (await content.slice(0, 1024).text()).includes('%PDF-');
  return isDocument ? content : 'notDocument';
}

async function kept(attachments: AttachmentStore, content: Blob): Promise<Taken> {
  const put = await attachments.put(content).catch(() => undefined);
  return put?.ok ? { ok: true, attachment: put.value } : { ok: false, why: storeWords[put?.error.code ?? 'unknown'] };
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-file-field': FileField;
  }
}
