import { setTimeout as pause } from 'node:timers/promises';
import { registration, send } from './sender.mjs';

const LEAST_BETWEEN = 50;
const AT_RANDOM_MS = 500;

/**
 * Kills a receiver (SIGKILL) again and again while others send; each registration is sent until it is acknowledged, as an
 * outbox does, now to this receiver and now to that. Throws when one is lost, doubled or changed.
 */
export async function killUnderLoad(place, { rounds, senders }) {
  const acknowledged = new Map();
  const tally = { broken: 0, replays: 0 };
  let isOver = false;
  const sender = async () => {
    while (!isOver) {
      const each = registration();
      for (let attempt = 0; ; attempt += 1) {
        const to = place.running[(attempt + acknowledged.size) % place.running.length];
        const status = await send(each, to.address);
        if (status === 201 || status === 200) {
          if (status === 200) tally.replays += 1;
          break;
        }
        if (status !== 0) throw new Error(`The receiver answered ${status}.`);
        tally.broken += 1;
        await pause(100);
      }
      acknowledged.set(each.id, each.hash);
    }
  };
  const sending = Promise.all(Array.from({ length: senders }, sender));
  for (let round = 0; round < rounds; round += 1) {
    const before = acknowledged.size;
    while (acknowledged.size < before + LEAST_BETWEEN) await pause(10);
    await pause(Math.random() * AT_RANDOM_MS);
    await place.killAndRestart(round % place.running.length);
  }
  isOver = true;
  await sending;
  const rows = await place.stopAndRead();
  const stored = new Map(rows.map((row) => [row.id, row.content_hash]));
  const lost = [...acknowledged].filter(([id, hash]) => stored.get(id) !== hash);
  if (lost.length > 0 || rows.length !== acknowledged.size) {
    throw new Error(`${lost.length} lost; ${acknowledged.size} acknowledged and ${rows.length} stored.`);
  }
  const { broken, replays } = tally;
  return `${rounds} kills, ${acknowledged.size} acknowledged, 0 lost, 0 doubled (${broken} broken connections, ${replays} had been stored before their receipt was lost)`;
}
