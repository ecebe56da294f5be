import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '@amparo/receiver';
import { startProcess } from './receiver-process.mjs';

/** The databases and numbers of receivers that are compared, each opened when its turn comes. */
export const openPlaces = (server) => [
  openEmbedded,
  ...(server === undefined ? [] : [1, 2].map((receivers) => () => openOnServer(server, receivers))),
];

async function openEmbedded() {
  const folder = mkdtempSync(join(tmpdir(), 'amparo-bench-'));
  const address = join(folder, 'database');
  return placeOf({
    name: 'PGlite, one receiver',
    receivers: 1,
    variables: { DATA_FOLDER: address },
    address,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  });
}

async function openOnServer(server, receivers) {
  const name = `amparo_bench_${randomUUID().replaceAll('-', '')}`;
  const root = await openDatabase(server);
  await root.query(`create database ${name}`);
  const address = Object.assign(new URL(server), { pathname: `/${name}` }).href;
  return placeOf({
    name: `PostgreSQL, ${receivers === 1 ? 'one receiver' : 'two receivers on one database'}`,
    receivers,
    variables: { DATABASE_URL: address },
    address,
    async remove() {
      await root.query(`drop database ${name}`);
      await root.close();
    },
  });
}

/** Starts all receivers of a place at the same moment, so that they meet at the migrations. */
async function placeOf({ name, receivers, variables, address, remove }) {
  const start = () => startProcess(variables);
  const running = await Promise.all(Array.from({ length: receivers }, start));
  return {
    name,
    running,
    async killAndRestart(which) {
      await running[which].kill();
      running[which] = await start();
    },
    /** Stops everything and gives what the database holds. */
    async stopAndRead() {
      await Promise.all(running.splice(0).map((each) => each.stop()));
      const database = await openDatabase(address);
      const rows = await database.query('select id, content_hash from submission');
      await database.close();
      return rows;
    },
    async close() {
      await Promise.all(running.splice(0).map((each) => each.stop()));
      await remove();
    },
  };
}
