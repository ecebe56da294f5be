// One million devices come back after a day without network: how the back-off of the SDK spreads them, and what the
// receiver sees. Run: node test/simulations/back-after-a-day.mjs [devices] [submissions a second that the receiver takes]
import { seededRandom } from '../seeded-random.mjs';

// The parameters of packages/sdk/src/back-off.ts; there the jitter over a wish is the wide one.
const BASE_MS = 2000;
const CAP_MS = 5 * 60 * 1000;
const SECOND = 1000;

const devices = Number(process.argv[2] ?? 1_000_000);
const capacity = Number(process.argv[3] ?? 500);

// What makes a device knock for the first time once the network is there.
const returns = {
  'by the clock, cap 5 min': (random) => random() * CAP_MS,
  'all at once, as by the event `online`': (random) => random() * SECOND,
  'towers over an hour': (random) => random() * 3600 * SECOND + random() * CAP_MS,
};

const replies = {
  'no Retry-After': () => 0,
  'Retry-After 120': () => 120 * SECOND,
  'Retry-After as long as its queue': (waiting) => Math.min(3600 * SECOND, (waiting / capacity) * SECOND),
};

function pauseAfter(attempts, random, afterMs, { jitterOverWish }) {
  const bound = Math.min(CAP_MS, BASE_MS * 2 ** Math.min(attempts - 1, 30));
  const jitter = bound * random();
  if (afterMs === 0) return jitter;
  return afterMs + (jitterOverWish ? Math.max(bound, afterMs) * random() : Math.min(jitter, BASE_MS));
}

function simulate({ first, wish, jitterOverWish, attemptsBefore }) {
  const random = seededRandom(20261128);
  // Buckets of a second hold how often each device has knocked.
  const due = new Map();
  const put = (at, attempts) => {
    const second = Math.floor(at / SECOND);
    const bucket = due.get(second);
    if (bucket) bucket.push(attempts);
    else due.set(second, [attempts]);
  };
  for (let n = 0; n < devices; n++) put(first(random), attemptsBefore);
  let delivered = 0;
  let requests = 0;
  let most = 0;
  let half = 0;
  let second = 0;
  let longestIdle = 0;
  for (; delivered < devices; second++) {
    const knocking = due.get(second) ?? [];
    due.delete(second);
    requests += knocking.length;
    most = Math.max(most, knocking.length);
    const taken = Math.min(capacity, knocking.length);
    longestIdle += capacity - taken;
    delivered += taken;
    if (half === 0 && delivered >= devices / 2) half = second;
    const waiting = devices - delivered;
    // Who is taken is chance: the order within a second.
    for (const attempts of knocking.slice(taken)) {
      const pause = pauseAfter(attempts + 1, random, wish(waiting), { jitterOverWish });
      put((second + 1) * SECOND + pause, attempts + 1);
    }
  }
  return { most, half, all: second, each: requests / devices, idle: longestIdle / (second * capacity) };
}

const minutes = (seconds) => `${(seconds / 60).toFixed(1)} min`;
const print = (line) => process.stdout.write(`${line}\n`);

print(`${devices} devices, a receiver that takes ${capacity} a second (at best ${minutes(devices / capacity)})\n`);
print(
  '| they come back | reply to the others | jitter over the wish | most in a second | half delivered | all delivered | requests each | idle |',
);
print('| --- | --- | --- | --- | --- | --- | --- | --- |');
for (const [back, first] of Object.entries(returns)) {
  for (const [reply, wish] of Object.entries(replies)) {
    for (const jitterOverWish of reply === 'no Retry-After' ? [false] : [false, true]) {
      const attemptsBefore = back.startsWith('all at once') ? 0 : 10;
      const { most, half, all, each, idle } = simulate({ first, wish, jitterOverWish, attemptsBefore });
      const cells = [
        back,
        reply,
        jitterOverWish ? 'wide' : '2 s',
        most,
        minutes(half),
        minutes(all),
        each.toFixed(1),
        `${(idle * 100).toFixed(0)} %`,
      ];
      print(`| ${cells.join(' | ')} |`);
    }
  }
}
