const WIDTH = 600;
const HEIGHT = 200;

/** Draws on a canvas with a finger, a pen or a mouse, and tells when a stroke is finished. */
export class DrawingPad {
  readonly #canvas: HTMLCanvasElement;
  readonly #finished: () => void;
  #pointer: number | undefined;

  constructor(canvas: HTMLCanvasElement, finished: () => void) {
    this.#canvas = canvas;
    this.#finished = finished;
    canvas.width = WIDTH;
    canvas.height = HEIGHT;
    canvas.addEventListener('pointerdown', this.#down);
    canvas.addEventListener('pointermove', this.#move);
    canvas.addEventListener('pointerup', this.#up);
    canvas.addEventListener('pointercancel', this.#up);
  }

  /** The drawing as a PNG, on white and without any metadata; undefined where the browser refuses. */
  async image(): Promise<Blob | undefined> {
    return new Promise((resolve) => this.#canvas.toBlob((blob) => resolve(blob ?? undefined), 'image/png'));
  }

  /** Shows an earlier drawing. */
  async show(image: Blob): Promise<void> {
    const bitmap = await createImageBitmap(image);
    this.#pen?.drawImage(bitmap, 0, 0, WIDTH, HEIGHT);
    bitmap.close();
  }

  /** Takes everything away. */
  wipe(): void {
    this.#pen?.clearRect(0, 0, WIDTH, HEIGHT);
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
    this.#finished();
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
