import { exactOrigins } from './origins.js';
import { tokenCheck } from './token-check.js';

/** How the command is to run. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  /** Address of PostgreSQL, or a folder. */
  readonly database: string;
  readonly tokens: readonly string[];
  readonly readers: readonly string[];
  readonly origins: readonly string[];
  readonly listPage: boolean;
}

/** The environment variables of a process. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** Settings, or one sentence on what is missing. */
export type ReadSettings =
  { readonly ok: true; readonly settings: Settings } | { readonly ok: false; readonly sentence: string };

const PORT = 8420;
const FOLDER = './amparo-receiver-data';

/** Reads PORT, HOST, DATABASE_URL, DATA_FOLDER, TOKENS, READERS, ORIGINS and LIST_PAGE; lists are split at commas. */
export function readSettings(variables: Variables): ReadSettings {
  const port = variables['PORT'] === undefined ? PORT : Number(variables['PORT'] || NaN);
  if (!Number.isInteger(port) || port < 0 || port > 65535) return no('PORT must be a number from 0 to 65535.');
  const address = variables['DATABASE_URL'];
  if (address !== undefined && !/^postgres(ql)?:\/\//.test(address)) {
    return no('DATABASE_URL must begin with postgres://. For the embedded database set DATA_FOLDER instead.');
  }
  const page = variables['LIST_PAGE'] ?? 'false';
  if (page !== 'true' && page !== 'false') return no('LIST_PAGE must be true or false.');
  const settings = {
    port,
    // Nobody but this machine, unless told: what is stored here is about children.
    host: variables['HOST'] ?? '127.0.0.1',
    database: address ?? variables['DATA_FOLDER'] ?? FOLDER,
    tokens: list(variables['TOKENS']),
    readers: list(variables['READERS']),
    origins: list(variables['ORIGINS']),
    listPage: page === 'true',
  };
  return openDoor(settings) ?? { ok: true, settings };
}

/** What the receiver itself would throw, said before a database is opened for nothing. */
function openDoor({ tokens, readers, origins }: Settings): ReadSettings | undefined {
  try {
    tokenCheck({ senders: tokens, readers });
  } catch (error) {
    return no(`TOKENS or READERS cannot be used. ${messageOf(error)}`);
  }
  try {
    exactOrigins(origins);
  } catch (error) {
    return no(`ORIGINS cannot be used. ${messageOf(error)}`);
  }
  return undefined;
}

function messageOf(error: unknown): string {
  if (error instanceof RangeError) return error.message;
  throw error;
}

const no = (sentence: string): ReadSettings => ({ ok: false, sentence });

const list = (text = ''): readonly string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
