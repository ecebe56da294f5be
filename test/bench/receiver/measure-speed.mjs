import { registration, send } from './sender.mjs';

const WARM_UP_SECONDS = 3;

/** Sends registrations as fast as they are taken, over so many connections, evenly to all receivers. */
export async function measureSpeed({ running }, { seconds, senders }) {
  await loadFor({ running, seconds: WARM_UP_SECONDS, senders });
  const started = performance.now();
  const times = await loadFor({ running, seconds, senders });
  const rate = times.length / ((performance.now() - started) / 1000);
  times.sort((one, other) => one - other);
  const at = (share) => `${times[Math.floor(times.length * share)].toFixed(0)} ms`;
  return `${rate.toFixed(0)} a second, p50 ${at(0.5)}, p95 ${at(0.95)}, ${times.length} registrations`;
}

async function loadFor({ running, seconds, senders }) {
  const end = performance.now() + seconds * 1000;
  const times = [];
  const sender = async (number) => {
    const { address } = running[number % running.length];
    while (performance.now() < end) {
      const each = registration();
      const started = performance.now();
      const status = await send(each, address);
      if (status !== 201) throw new Error(`The receiver answered ${status}.`);
      times.push(performance.now() - started);
    }
  };
  await Promise.all(Array.from({ length: senders }, (_, number) => sender(number)));
  return times;
}
