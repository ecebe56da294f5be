/** Plays a recording from memory: an address for it would be refused by a strict policy, and outlive the answer. */
export class SoundPlayer {
  readonly #ended: () => void;
  #context: AudioContext | undefined;

  constructor(ended: () => void) {
    this.#ended = ended;
  }

  /** False when the browser cannot read the recording. */
  async play(content: Blob): Promise<boolean> {
    const context = (this.#context = new AudioContext());
    try {
      const source = context.createBufferSource();
      source.buffer = await context.decodeAudioData(await content.arrayBuffer());
      source.connect(context.destination);
      source.onended = () => this.stop();
      source.start();
      return true;
    } catch {
      this.stop();
      return false;
    }
  }

  /** Ends, and lets go of the sound. */
  stop(): void {
    void this.#context?.close();
    this.#context = undefined;
    this.#ended();
  }
}
