import { setTimeout as pause } from 'node:timers/promises';

/** Waits until the last process of a group has ended: until then the profile that it ran on is locked. */
export async function allGone(group) {
  for (;;) {
    try {
      process.kill(-group, 0);
    } catch {
      return;
    }
    await pause(10);
  }
}
