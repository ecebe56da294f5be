import { FolderInUseError } from './database/folder-lock.js';
import { NoPostgresClientError } from './database/postgres-database.js';
import type { Settings } from './settings.js';

/** Says in one sentence why a receiver did not start; undefined for what is no fault of the settings. */
export function explainStartFailure(
  error: unknown,
  { port, host, database }: Pick<Settings, 'port' | 'host' | 'database'>,
): string | undefined {
  if (error instanceof FolderInUseError) {
    return `Another receiver has the folder ${database} open. Stop it, or set DATA_FOLDER to another one.`;
  }
  if (error instanceof RangeError || error instanceof NoPostgresClientError) return error.message;
  const code = codeOf(error);
  if (isListening(error, host)) return explainListening(code, { port, host });
  // The address of a database holds its password, so it is never repeated.
  return /^postgres(ql)?:\/\//.test(database) ? explainDatabase(code) : explainFolder(code, database);
}

// A name that cannot be found may be ours or the database's.
const isListening = (error: unknown, host: string): boolean =>
  error instanceof Error &&
  'syscall' in error &&
  (error.syscall === 'listen' ||
    error.syscall === 'bind' ||
    (error.syscall === 'getaddrinfo' && 'hostname' in error && error.hostname === host));

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** SQLSTATE and socket codes of a server that cannot be reached or does not let us in. */
function explainDatabase(code: string): string | undefined {
  if (/^(ECONN|ENOTFOUND|EAI_|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EPIPE|57P03)/.test(code)) {
    return 'The database at DATABASE_URL cannot be reached. Check that it runs and that the address is right.';
  }
  if (/^28/.test(code)) return 'The database at DATABASE_URL does not accept this user or password.';
  if (code === '3D000') return 'The database named in DATABASE_URL does not exist.';
  if (code === '42501') return 'The user of DATABASE_URL may not create tables in this database.';
  return undefined;
}

function explainListening(code: string, { port, host }: Pick<Settings, 'port' | 'host'>): string | undefined {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${String(port)} is taken. Stop what listens there, or set PORT to another one.`;
    case 'EACCES':
      return `This user may not listen on port ${String(port)}. Set PORT to one above 1023.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `This machine does not have the address ${host}. Set HOST to one that it has.`;
  }
  return undefined;
}

function explainFolder(code: string, folder: string): string | undefined {
  if (code === 'ENOSPC') return `The disk of the folder ${folder} is full.`;
  return ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(code)
    ? `The folder ${folder} cannot be written. Set DATA_FOLDER to one that this user may write.`
    : undefined;
}
