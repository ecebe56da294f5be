import { html, nothing, type PropertyDeclarations } from 'lit';
import { commonStyles } from '../../behaviours/common-styles.js';
import { SpeakingElement } from '../../behaviours/speaking-element.js';
import { tokens } from '../../tokens.js';
import type { Word } from '../../words.js';
import { recorderStyles } from './recorder-styles.js';
import { recorderWords } from './recorder.words.js';

/** A voice is understood at this rate, and a minute takes less than 200 kB. */
const BITS_PER_SECOND = 24_000;
const SLICE_MS = 1000;

/** What is recorded comes in slices: one more must still fit. */
const SLICE_BYTES = 16_000;

type Recorded = (content: Blob) => void;

/**
 * Records a voice. Sound is recorded here and never taken from a file, since such files name the place and the device.
 * What is recorded stays in memory until it is kept, and goes with the element.
 *
 * @summary Records a voice for a question that allows it.
 * @tag amparo-recorder
 * @fires {Event} amparo-recording - While it records, each second.
 * @csspart input - Each button.
 */
export class Recorder extends SpeakingElement {
  static override properties: PropertyDeclarations = {
    ...SpeakingElement.properties,
    types: { attribute: false },
    maxBytes: { attribute: false },
    recorded: { attribute: false },
    missed: { attribute: false },
    disabled: { type: Boolean },
    seconds: { state: true },
    why: { state: true },
  };
  static override styles = [tokens, commonStyles, recorderStyles];

  /** Media types that the question takes. */
  declare types: readonly string[];
  declare maxBytes: number;
  /** Told once with what was recorded. */
  declare recorded: Recorded | undefined;
  /** Told when a recording goes because the element leaves the page. */
  declare missed: (() => void) | undefined;
  declare disabled: boolean;
  /** How long it has been recording; undefined while it is not. */
  declare private seconds: number | undefined;
  /** Why it cannot record. */
  declare private why: Word | undefined;

  #recording: MediaRecorder | undefined;
  #slices: Blob[] = [];

  constructor() {
    super();
    this.types = [];
    this.maxBytes = 0;
    this.disabled = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.#recording) this.missed?.();
    this.#throwAway();
  }

  protected override render(): unknown {
    const { seconds } = this;
    if (this.#type === undefined) return html`<p>${this.say(recorderWords.cannot)}</p>`;
    const buttons =
      seconds === undefined
        ? this.#button(recorderWords.record, () => void this.#record())
        : html`${this.#button(recorderWords.keep, () => this.#recording?.stop())}
            ${this.#button(recorderWords.throwAway, () => this.#throwAway())}
            <span role="timer">${this.say(recorderWords.seconds, { seconds })}</span>`;
    return html`${buttons}${this.why ? html`<p role="alert">${this.say(this.why)}</p>` : nothing}`;
  }

  #button(word: Word, press: () => void): unknown {
    return html`<button type="button" part="input" ?disabled=${this.disabled} @click=${press}>
      ${this.say(word)}
    </button>`;
  }

  /** The first media type that both the question takes and the browser writes. */
  get #type(): string | undefined {
    if (!('MediaRecorder' in globalThis)) return undefined;
    return this.types.find((type) => type.startsWith('audio/') && MediaRecorder.isTypeSupported(type));
  }

  async #record(): Promise<void> {
    const type = this.#type;
    if (type === undefined) return;
    this.why = undefined;
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true }).catch(() => undefined);
    if (!stream) this.why = recorderWords.notAllowed;
    else if (this.isConnected) this.#begin(stream, type);
    else release(stream);
  }

  #begin(stream: MediaStream, mimeType: string): void {
    const recording = new MediaRecorder(stream, { mimeType, audioBitsPerSecond: BITS_PER_SECOND });
    this.#recording = recording;
    this.#slices = [];
    this.seconds = 0;
    const begun = performance.now();
    recording.ondataavailable = ({ data }) => {
      if (this.#recording !== recording) return;
      this.#slices.push(data);
      // Who talks touches nothing: what locks a page that nobody touches hears this. It carries nothing.
      this.dispatchEvent(new Event('amparo-recording', { bubbles: true, composed: true }));
      this.seconds = Math.round((performance.now() - begun) / 1000);
      const bytes = this.#slices.reduce((sum, { size }) => sum + size, 0);
      if (bytes + SLICE_BYTES > this.maxBytes && recording.state === 'recording') recording.stop();
    };
    recording.onstop = () => {
      release(stream);
      if (this.#recording !== recording) return;
      const content = new Blob(this.#slices, { type: mimeType });
      this.#forget();
      this.recorded?.(content);
    };
    recording.start(SLICE_MS);
  }

  #throwAway(): void {
    const recording = this.#recording;
    this.#forget();
    if (recording?.state === 'recording') recording.stop();
  }

  #forget(): void {
    this.#recording = undefined;
    this.#slices = [];
    this.seconds = undefined;
  }
}

function release(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

declare global {
  interface HTMLElementTagNameMap {
    'amparo-recorder': Recorder;
  }
  interface HTMLElementEventMap {
    'amparo-recording': Event;
  }
}
