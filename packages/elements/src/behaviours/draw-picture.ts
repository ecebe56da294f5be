const WIDTH = 480;

let turn: Promise<unknown> = Promise.resolve();

/** Draws a small picture into a canvas, one after the other: decoded, each takes many times its file's memory. */
export function drawPicture(canvas: HTMLCanvasElement, content: Blob): Promise<void> {
  const drawn = turn.then(() => draw(canvas, content));
  turn = drawn.catch(() => undefined); // one that cannot be read does not stop the next
  return drawn;
}

async function draw(canvas: HTMLCanvasElement, content: Blob): Promise<void> {
  const isShown = (): boolean => canvas.isConnected;
  if (!isShown()) return;
  // Firefox takes none that was put together from several parts, as a kept photo is.
  const whole = new Blob([await content.arrayBuffer()], { type: content.type });
  const bitmap = await createImageBitmap(whole, { resizeWidth: WIDTH, resizeQuality: 'medium' });
  // Taken away while it was decoded, as by a lock: it was emptied then, and stays so.
  if (isShown()) {
    canvas.width = bitmap.width;
    canvas.height = bitmap.height;
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  }
  bitmap.close();
}
