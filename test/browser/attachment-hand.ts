import type { FieldElement } from '@amparo/elements';

/**
 * Hands files over as a drop would, since a script cannot choose them as a person does; resolves when the field has done
 * with them.
 */
export async function choose(field: FieldElement, ...files: readonly File[]): Promise<void> {
  const root = field.shadowRoot;
  const input = root?.querySelector<HTMLInputElement>('[type=file]');
  if (!input) throw new Error('This field takes no files.');
  const carried = new DataTransfer();
  for (const each of files) carried.items.add(each);
  input.files = carried.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  do {
    await new Promise((resolve) => setTimeout(resolve, 20));
    await field.updateComplete;
  } while (root?.querySelector('[role=status]')?.textContent?.trim() !== '');
}

/** Draws a line from the left to the right. */
export function drawLine(canvas: HTMLCanvasElement): void {
  const { left, top, width, height } = canvas.getBoundingClientRect();
  const point = (type: string, x: number): void => {
    const [clientX, clientY] = [left + width * x, top + height / 2];
    canvas.dispatchEvent(new PointerEvent(type, { pointerId: 7, button: 0, clientX, clientY, bubbles: true }));
  };
  point('pointerdown', 0.25);
  point('pointermove', 0.75);
  point('pointerup', 0.75);
}

/** How many points of a picture are drawn. */
export function inked(canvas: HTMLCanvasElement | null | undefined): number {
  if (!canvas || canvas.width === 0 || canvas.height === 0) return 0;
  const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
  return Array.from(data).filter((value, index) => index % 4 === 3 && value > 0).length;
}

/** The picture that stands beside an answer, in a field or on the review. */
export const pictureIn = (root: ParentNode | null | undefined): HTMLCanvasElement | null | undefined =>
  root?.querySelector('amparo-attachment-list')?.shadowRoot?.querySelector('canvas');

/** The content as one letter a byte. */
export async function latin(content: Blob): Promise<string> {
  return Array.from(new Uint8Array(await content.arrayBuffer()), (byte) => String.fromCharCode(byte)).join('');
}
