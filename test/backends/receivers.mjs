// Several receivers on one PostgreSQL, as they stand where there is work; in the other runs they share an embedded database.
// It starts a server of its own where this machine has one, and says loudly where not.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { NO_POSTGRES, postgresFolder, startPostgres } from './run/postgres.mjs';

// Each copy, piece, erasure and revocation that two receivers may meet over, and the text that only PostgreSQL refuses.
const FILES = ['receiver', 'receiver-access', 'receiver-attachments', 'receiver-cases', 'receiver-guards'];

if (!postgresFolder()) console.log(`\n!! SKIPPED several receivers on one database: ${NO_POSTGRES}.\n`);
else process.exitCode = await run();

async function run() {
  const { uri, stop } = await startPostgres();
  try {
    const files = FILES.map((name) => `test/journeys/${name}.test.ts`);
    const { status } = spawnSync('npx', ['vitest', 'run', '--project', 'node', ...files], {
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
      env: { ...process.env, DATABASE_URL: uri },
      stdio: 'inherit',
    });
    return status ?? 1;
  } finally {
    await stop();
  }
}
