import type { Attachment, Json } from '@amparo/model';
import { html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { attachmentsIn } from '../../behaviours/attachments-in.js';
import type { AttachmentStore } from '../../behaviours/attachment-store.js';
import { commonStyles } from '../../behaviours/common-styles.js';
import { drawPicture } from '../../behaviours/draw-picture.js';
import { SpeakingElement } from '../../behaviours/speaking-element.js';
import { tokens } from '../../tokens.js';
import { attachmentListStyles } from './attachment-list-styles.js';
import { fileWords } from './file.words.js';
import { SoundPlayer } from './sound-player.js';

const isPicture = ({ type }: Attachment): boolean => type.startsWith('image/');
const isSound = ({ type }: Attachment): boolean => type.startsWith('audio/');

/**
 * Shows the photos and drawings that an answer names, and plays its recordings. Nothing is given an address: pictures are
 * drawn, and sound is played from memory.
 *
 * @summary What is kept beside an answer.
 * @tag amparo-attachment-list
 * @csspart picture - Each picture.
 */
export class AttachmentList extends SpeakingElement {
  static override properties: PropertyDeclarations = {
    ...SpeakingElement.properties,
    answer: { attribute: false },
    store: { attribute: false },
    first: { type: Number },
    lost: { state: true },
    playing: { state: true },
  };
  static override styles = [tokens, commonStyles, attachmentListStyles];

  /** The answer as it stands in the form. */
  declare answer: Json | undefined;
  /** Where the contents are. */
  declare store: AttachmentStore | undefined;
  /** The number of the first one. */
  declare first: number;
  /** Ids of those that are not on this device, or cannot be shown. */
  declare private lost: ReadonlySet<string>;
  /** Id of the recording that is heard. */
  declare private playing: string | undefined;

  readonly #drawn = new Set<string>();
  #player: SoundPlayer | undefined;

  constructor() {
    super();
    this.first = 1;
    this.lost = new Set();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#player?.stop();
    for (const canvas of this.renderRoot.querySelectorAll('canvas')) canvas.width = 0;
    this.#drawn.clear();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  protected override render(): unknown {
    return html`${attachmentsIn(this.answer).map((each, index) => this.#one(each, this.first + index))}`;
  }

  protected override updated(_: PropertyValues<this>): void {
    for (const each of attachmentsIn(this.answer)) if (isPicture(each)) void this.#draw(each.id);
  }

  #one(attachment: Attachment, n: number): unknown {
    const { id } = attachment;
    if (this.lost.has(id)) return html`<p>${this.say(fileWords.lost)}</p>`;
    if (isPicture(attachment))
      return html`<canvas
        part="picture"
        role="img"
        width="0"
        data-id=${id}
        aria-label=${this.say(fileWords.picture, { n })}
      ></canvas>`;
    if (!isSound(attachment)) return nothing;
    return html`<button type="button" @click=${() => void this.#play(id)}>
      ${this.say(this.playing === id ? fileWords.stopPlaying : fileWords.play, { n })}
    </button>`;
  }

  async #draw(id: string): Promise<void> {
    const canvas = this.renderRoot.querySelector<HTMLCanvasElement>(`canvas[data-id="${CSS.escape(id)}"]`);
    if (!canvas || this.#drawn.has(id)) return;
    this.#drawn.add(id);
    try {
      const found = await this.store?.read(id);
      if (found?.ok) await drawPicture(canvas, found.value);
      else this.lost = new Set([...this.lost, id]);
    } catch {
      this.lost = new Set([...this.lost, id]); // no picture that this browser can read
    }
  }

  async #play(id: string): Promise<void> {
    const isPlaying = this.playing === id;
    this.#player?.stop();
    this.playing = undefined;
    if (isPlaying) return;
    const found = await this.store?.read(id).catch(() => undefined);
    if (!this.isConnected) return; // locked meanwhile: nothing is heard
    const player = (this.#player = new SoundPlayer(() => {
      if (this.#player === player) this.playing = undefined;
    }));
    if (found?.ok && (await player.play(found.value))) this.playing = id;
    else this.lost = new Set([...this.lost, id]);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-attachment-list': AttachmentList;
  }
}
