import type { Form } from '@amparo/model';
import { explainStartFailure } from './explain-start-failure.js';
import { openDatabase } from './database/open-database.js';
import { readSettings, type Settings } from './settings.js';
import { startReceiver } from './start-receiver.js';

/**
 * Runs a receiver for these forms with the settings of the process's environment until SIGTERM or SIGINT; says in one
 * sentence on the error output why it did not start, and ends with 1.
 */
export async function runCommand(forms: readonly Form[]): Promise<void> {
  const read = readSettings(process.env);
  if (!read.ok) {
    fail(read.sentence);
    return;
  }
  try {
    await serve(read.settings, forms);
  } catch (error) {
    fail(explainStartFailure(error, read.settings) ?? `The receiver did not start: ${nameOf(error)}.`);
  }
}

async function serve(settings: Settings, forms: readonly Form[]): Promise<void> {
  const database = await openDatabase(settings.database);
  const report = (told: unknown): void => {
    console.error(JSON.stringify(told));
  };
  const told = { report, reportUnchecked: (unchecked: unknown) => report({ unchecked }) };
  const receiver = await startReceiver({ ...settings, database, forms, ...told }).catch(async (error: unknown) => {
    await database.close();
    throw error;
  });
  console.log(`Receiving at ${receiver.address}`);
  const stop = (): void => {
    receiver
      .close()
      .finally(() => database.close())
      .catch((error: unknown) => {
        fail(`The receiver did not stop cleanly: ${nameOf(error)}.`);
      });
  };
  // Once: a second signal ends the process at once, for someone who will not wait.
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

function fail(sentence: string): void {
  console.error(sentence);
  process.exitCode = 1;
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);
