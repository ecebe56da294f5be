import { grantFinder } from './access/grant-finder.js';
import { grantsOf } from './access/grants-of.js';
import type { TokenGrant } from './access/token-grant.js';
import { exactOrigins } from './origins.js';

/** How the command is to run. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  /** Address of PostgreSQL, or a folder. */
  readonly database: string;
  readonly tokens: readonly string[];
  readonly readers: readonly string[];
  readonly grants: readonly TokenGrant[];
  readonly origins: readonly string[];
  readonly listPage: boolean;
  readonly operatorsPage: boolean;
  readonly sealedOnly: boolean;
  readonly trustProxy: boolean;
  readonly perAddress: number;
  readonly settleMs: number;
}

/** The environment variables of a process. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** Settings, or one sentence on what is missing. */
export type ReadSettings =
  { readonly ok: true; readonly settings: Settings } | { readonly ok: false; readonly sentence: string };

const PORT = 8420;
const FOLDER = './amparo-receiver-data';

/** Reads the variables that the README lists; lists are split at commas. */
export function readSettings(variables: Variables): ReadSettings {
  try {
    return { ok: true, settings: readAll(variables) };
  } catch (error) {
    if (error instanceof RangeError) return { ok: false, sentence: error.message };
    throw error;
  }
}

function readAll(variables: Variables): Settings {
  const settings = {
    port: count(variables, 'PORT', { least: 0, most: 65535, usual: PORT }),
    // Nobody but this machine, unless told: what is stored here is about children.
    host: variables['HOST'] ?? '127.0.0.1',
    database: databaseOf(variables),
    tokens: list(variables['TOKENS']),
    readers: list(variables['READERS']),
    grants: [
      ...grantsOf(list(variables['ADMINISTRATORS']), 'administer'),
      ...grantsOf(list(variables['METERS']), 'measure'),
    ],
    origins: list(variables['ORIGINS']),
    listPage: isTrue(variables, 'LIST_PAGE'),
    operatorsPage: isTrue(variables, 'OPERATORS_PAGE'),
    sealedOnly: isTrue(variables, 'SEALED_ONLY'),
    trustProxy: isTrue(variables, 'TRUST_PROXY'),
    perAddress: count(variables, 'PER_ADDRESS', { least: 1, most: 10_000_000, usual: 3000 }),
    settleMs: count(variables, 'SETTLE_SECONDS', { least: 0, most: 600, usual: 0 }) * 1000,
  };
  checkDoor(settings);
  return settings;
}

function databaseOf(variables: Variables): string {
  const address = variables['DATABASE_URL'];
  if (address !== undefined && !/^postgres(ql)?:\/\//.test(address)) {
    throw new RangeError(
      'DATABASE_URL must begin with postgres://. For the embedded database set DATA_FOLDER instead.',
    );
  }
  return address ?? variables['DATA_FOLDER'] ?? FOLDER;
}

/** What the receiver itself would throw, said before a database is opened for nothing. */
function checkDoor({ tokens, readers, grants, origins }: Settings): void {
  named('TOKENS, READERS, ADMINISTRATORS or METERS', () =>
    grantFinder([...grantsOf(tokens, 'submit'), ...grantsOf(readers, 'read'), ...grants]),
  );
  named('ORIGINS', () => exactOrigins(origins));
}

function named(variable: string, check: () => unknown): void {
  try {
    check();
  } catch (error) {
    throw error instanceof RangeError ? new RangeError(`${variable} cannot be used. ${error.message}`) : error;
  }
}

interface Bounds {
  readonly least: number;
  readonly most: number;
  readonly usual: number;
}

function count(variables: Variables, name: string, { least, most, usual }: Bounds): number {
  const text = variables[name];
  const value = text === undefined ? usual : Number(text || NaN);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new RangeError(`${name} must be a number from ${least} to ${most}.`);
}

function isTrue(variables: Variables, name: string): boolean {
  const text = variables[name] ?? 'false';
  if (text === 'true' || text === 'false') return text === 'true';
  throw new RangeError(`${name} must be true or false.`);
}

const list = (text = ''): readonly string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
