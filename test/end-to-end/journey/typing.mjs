import { setTimeout as pause } from 'node:timers/promises';

/** Types a text key by key, faster than anybody does, and notes when each key was pressed; goes on until it is stopped. */
export function typing(session, text, betweenMs) {
  const at = [];
  let over = false;
  const done = (async () => {
    for (const key of text) {
      if (over) return;
      at.push(performance.now());
      // The browser may be gone in the middle of a key.
      await session.send('Input.dispatchKeyEvent', { type: 'keyDown', text: key, key }).catch(() => undefined);
      await pause(betweenMs);
    }
  })();
  return {
    at,
    done,
    stop() {
      over = true;
    },
  };
}
