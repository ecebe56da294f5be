import { untilAborted } from './until-aborted.js';

/** Waits so many milliseconds, or until the abort. */
export async function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const passed = new Promise((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await untilAborted(passed, signal).catch(() => undefined);
  clearTimeout(timer);
}
