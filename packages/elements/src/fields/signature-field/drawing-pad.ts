import type { Attachment } from '@amparo/model';
import { html, nothing } from 'lit';
import type { AttachmentStore } from '../../behaviours/attachment-store.js';
import type { InterfaceWords } from '../../words.js';
import { drawingWords } from './drawing.words.js';

const WIDTH = 600;
const HEIGHT = 200;

interface Drawn {
  readonly store: AttachmentStore;
  /** Id of the drawing that shall be seen; undefined for an empty pad. */
  readonly id: string | undefined;
  /** Told after each stroke; undefined when the drawing could not be kept. */
  readonly kept: (drawing: Attachment | undefined) => void;
}

interface Around {
  readonly interface: InterfaceWords;
  readonly off: boolean;
  readonly failed: boolean;
  /** Takes the drawing away; undefined when there is none. */
  readonly again: (() => void) | undefined;
}

/** Draws with a finger, a pen or a mouse, and hands the drawing in when a stroke is finished. */
class DrawingPad {
  readonly #canvas: HTMLCanvasElement;
  #drawn: Drawn | undefined;
  #shown: string | undefined;
  #pointer: number | undefined;

  constructor(canvas: HTMLCanvasElement) {
    this.#canvas = canvas;
    canvas.addEventListener('pointerdown', this.#down);
    canvas.addEventListener('pointermove', this.#move);
    canvas.addEventListener('pointerup', this.#up);
    canvas.addEventListener('pointercancel', this.#up);
  }

  async show(drawn: Drawn): Promise<void> {
    const { store, id } = (this.#drawn = drawn);
    if (this.#canvas.width !== WIDTH) Object.assign(this.#canvas, { width: WIDTH, height: HEIGHT });
    if (id === this.#shown) return;
    this.#shown = id;
    this.#pen?.clearRect(0, 0, WIDTH, HEIGHT);
    const found = id === undefined ? undefined : await store.read(id).catch(() => undefined);
    const bitmap = found?.ok && (await createImageBitmap(found.value).catch(() => undefined));
    if (!bitmap) return;
    if (this.#shown === id) this.#pen?.drawImage(bitmap, 0, 0, WIDTH, HEIGHT);
    bitmap.close();
  }

  /** Takes the drawing off the canvas, which the browser or a page may hold on to. */
  clear(): void {
    this.#drawn = this.#shown = this.#pointer = undefined;
    this.#canvas.width = 0;
  }

  // A PNG has no metadata; a browser that refuses to make one gives nothing.
  async #keep({ store, kept }: Drawn): Promise<void> {
    const image = await new Promise<Blob | null>((resolve) => this.#canvas.toBlob(resolve, 'image/png'));
    const put = image && (await store.put(image).catch(() => undefined));
    if (put?.ok && this.#drawn) this.#shown = put.value.id;
    kept(put?.ok ? put.value : undefined);
  }

  get #pen(): CanvasRenderingContext2D | null {
    return this.#canvas.getContext('2d');
  }

  readonly #down = (event: PointerEvent): void => {
    if (this.#pointer !== undefined || event.button !== 0) return;
    this.#pointer = event.pointerId;
    // A stroke that leaves the pad goes on until the finger is lifted. A pointer that is gone already has no stroke.
    if (event.isTrusted) this.#canvas.setPointerCapture(event.pointerId);
    const pen = this.#pen;
    if (!pen) return;
    Object.assign(pen, { lineWidth: 3, lineCap: 'round', lineJoin: 'round', strokeStyle: '#111' });
    pen.beginPath();
    pen.moveTo(...this.#at(event));
    this.#draw(event); // a tap leaves a dot
  };

  readonly #move = (event: PointerEvent): void => {
    if (event.pointerId === this.#pointer) this.#draw(event);
  };

  readonly #up = (event: PointerEvent): void => {
    if (event.pointerId !== this.#pointer) return;
    this.#pointer = undefined;
    if (this.#drawn) void this.#keep(this.#drawn);
  };

  #draw(event: PointerEvent): void {
    const pen = this.#pen;
    pen?.lineTo(...this.#at(event));
    pen?.stroke();
  }

  #at({ clientX, clientY }: PointerEvent): readonly [number, number] {
    const { left, top, width, height } = this.#canvas.getBoundingClientRect();
    return [((clientX - left) / width) * WIDTH, ((clientY - top) / height) * HEIGHT];
  }
}

const pads = new WeakMap<HTMLCanvasElement, DrawingPad>();

/** The area to draw a signature in; loaded only where drawings can be kept, which is hardly anywhere. */
export const drawingPad = {
  /** Renders the area with what is around it; without a size until it is shown, so that who looks for pictures finds none. */
  template: ({ interface: speaks, off, failed, again }: Around): unknown =>
    html`<canvas part="pad" role="img" width="0" aria-label=${speaks.say(drawingWords.pad)} ?inert=${off}></canvas>
      ${again && !off ? html`<button type="button" class="link" @click=${again}>${speaks.say(drawingWords.again)}</button>` : nothing}
      ${failed ? html`<p role="alert">${speaks.say(drawingWords.failed)}</p>` : nothing}`,

  /** Lets the area that was rendered into a root be drawn on, and shows an earlier drawing there. */
  async show(root: ParentNode, drawn: Drawn): Promise<void> {
    const canvas = root.querySelector('canvas');
    if (!canvas) return;
    const pad = pads.get(canvas) ?? new DrawingPad(canvas);
    pads.set(canvas, pad);
    await pad.show(drawn);
  },

  /** Takes a drawing off an area that leaves the page. */
  clear(root: ParentNode): void {
    const canvas = root.querySelector('canvas');
    if (canvas) pads.get(canvas)?.clear();
  },
};
