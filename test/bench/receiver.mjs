// Measures the receiver, or kills it in the middle of load:
//   node test/bench/receiver.mjs [speed|kill] [--seconds 20] [--senders 16] [--rounds 6]
// PGlite always; PostgreSQL, alone and with two receivers on one database, where DATABASE_URL names a server.
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { killUnderLoad } from './receiver/kill-under-load.mjs';
import { measureSpeed } from './receiver/measure-speed.mjs';
import { openPlaces } from './receiver/places.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: 'string', default: '20' },
    senders: { type: 'string', default: '16' },
    rounds: { type: 'string', default: '6' },
  },
});
const [seconds, senders, rounds] = [values.seconds, values.senders, values.rounds].map(Number);
const work = positionals[0] === 'kill' ? killUnderLoad : measureSpeed;

console.log(`${cpus().length} cores, load ${loadavg()[0].toFixed(1)}, Node ${process.versions.node}`);
for (const open of openPlaces(process.env.DATABASE_URL)) {
  const place = await open();
  try {
    console.log(`${place.name.padEnd(34)} ${await work(place, { seconds, senders, rounds })}`);
  } finally {
    await place.close();
  }
}
