// One million devices come back after a day without network: how the back-off of the SDK spreads them, and what the
// receiver sees. Run after a build: node test/simulations/back-after-a-day.mjs [devices] [submissions a second that it takes]
import { pauseAfter } from '../../packages/sdk/dist/back-off.js';
import { rateLimit } from '../../packages/receiver/dist/access/rate-limit.js';
import { seededRandom } from '../seeded-random.mjs';

// What packages/sdk/src/client-options.ts and packages/receiver/src/access/grant-finder.ts take unless told.
const BACK_OFF = { baseMs: 2000, capMs: 5 * 60 * 1000 };
const PER_MINUTE = 6000;
const SECOND = 1000;

const devices = Number(process.argv[2] ?? 1_000_000);
const capacity = Number(process.argv[3] ?? 500);

// What makes a device knock for the first time once the network is there.
const returns = {
  'by the clock, cap 5 min': (random) => random() * BACK_OFF.capMs,
  'all at once, as by the event `online`': (random) => random() * SECOND,
  'towers over an hour': (random) => random() * 3600 * SECOND + random() * BACK_OFF.capMs,
};

/** A receiver that is as fast as it is, and asks the rest to wait so long. */
const overrun = (wish) => () => ({
  perSecond: capacity,
  take: (_, knocking) => ({ taken: Math.min(capacity, knocking), wish }),
});

/** The limiter of our receiver, asked for each request as there: all devices of a portal share its one token. */
const limited = () => {
  let now = 0;
  const limit = rateLimit(() => now);
  return {
    perSecond: PER_MINUTE / 60,
    take: (second, knocking) => {
      now = second * SECOND;
      let taken = 0;
      let wait;
      while (taken < knocking && wait === undefined) {
        wait = limit.take('token', { perMinute: PER_MINUTE });
        if (wait === undefined) taken += 1;
      }
      return { taken, wish: () => (wait ?? 0) * SECOND };
    },
  };
};

const receivers = {
  'no Retry-After': overrun(() => 0),
  'Retry-After 120': overrun(() => 120 * SECOND),
  'Retry-After as long as its queue': overrun((waiting) => Math.min(3600 * SECOND, (waiting / capacity) * SECOND)),
  'our receiver’s limit, 6,000 a minute': limited,
};

const jitters = {
  'as the SDK': (attempts, random, afterMs) => pauseAfter(attempts, BACK_OFF, { random, afterMs }),
  // What the SDK did once: everybody comes back in the same seconds.
  '2 s over the wish': (attempts, random, afterMs) => {
    const jitter = pauseAfter(attempts, BACK_OFF, { random });
    return afterMs === 0 ? jitter : afterMs + Math.min(jitter, BACK_OFF.baseMs);
  },
};

function simulate({ first, receiver, pause, attemptsBefore }) {
  const random = seededRandom(20261128);
  const { perSecond, take } = receiver();
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
  for (; delivered < devices; second++) {
    const knocking = due.get(second) ?? [];
    due.delete(second);
    requests += knocking.length;
    most = Math.max(most, knocking.length);
    const { taken, wish } = take(second, knocking.length);
    delivered += taken;
    if (half === 0 && delivered >= devices / 2) half = second;
    const afterMs = wish(devices - delivered);
    // Who is taken is chance: the order within a second.
    for (const attempts of knocking.slice(taken))
      put((second + 1) * SECOND + pause(attempts + 1, random, afterMs), attempts + 1);
  }
  return { most, half, all: second, each: requests / devices, idle: Math.max(0, 1 - delivered / (second * perSecond)) };
}

const minutes = (seconds) => `${(seconds / 60).toFixed(1)} min`;
const print = (line) => process.stdout.write(`${line}\n`);

print(`${devices} devices, a receiver that takes ${capacity} a second (at best ${minutes(devices / capacity)})\n`);
print(
  '| they come back | reply to the others | jitter | most in a second | half delivered | all delivered | requests each | idle |',
);
print('| --- | --- | --- | --- | --- | --- | --- | --- |');
for (const [back, first] of Object.entries(returns)) {
  for (const [reply, receiver] of Object.entries(receivers)) {
    for (const [jitter, pause] of Object.entries(jitters)) {
      // Without a wish there is nothing to spread over, and with our limit's second they would knock for ever.
      if (jitter !== 'as the SDK' && !reply.startsWith('Retry-After')) continue;
      const attemptsBefore = back.startsWith('all at once') ? 0 : 10;
      const { most, half, all, each, idle } = simulate({ first, receiver, pause, attemptsBefore });
      const cells = [
        ...[back, reply, jitter, most, minutes(half), minutes(all)],
        ...[each.toFixed(1), `${(idle * 100).toFixed(0)} %`],
      ];
      print(`| ${cells.join(' | ')} |`);
    }
  }
}
