/** Why the portal did not start, as a sentence for the person who started it. */
export class PortalFault extends Error {
  name = 'PortalFault';

  /** Makes a fault of what the system or the database threw while this part was started. */
  static of(error, part) {
    return error instanceof PortalFault ? error : new PortalFault(sentenceOf(error, part), { cause: error });
  }
}

/** The one sentence to print for anything that was thrown. */
export function explain(error) {
  return error instanceof PortalFault ? error.message : sentenceOf(error, {});
}

function sentenceOf(error, { variable, port, dataFolder }) {
  const { name, code = '', syscall, path } = error;
  if (syscall === 'listen') return ofPort(code, { variable, port });
  if (name === 'FolderInUseError') return `Another start of the portal has ${dataFolder} open; stop it first.`;
  // What is wrong with PostgreSQL shows when the receiver prepares its tables. Its address holds a password: never repeated.
  if (process.env.DATABASE_URL && variable) return ofDatabase(code);
  if (code === 'ENOSPC') return 'The disk is full, so what arrives could not be kept.';
  const isDenied = ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(code);
  if (isDenied) return `${path ?? dataFolder ?? 'A folder'} cannot be written: give this user the permission to.`;
  // What the embedded database throws has a number of its own kind and no code.
  if (name === 'ErrnoError')
    return `The database in ${dataFolder} cannot be written: the disk is full, or this user may not.`;
  if (code === 'ENOENT' && path)
    return `${path} is missing: the build is incomplete; npm ci and npm start make it anew.`;
  return `The portal did not start: ${[name, code].filter(Boolean).join(' ')}.`;
}

function ofPort(code, { variable, port }) {
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken: stop what listens there, or set ${variable} to another one.`;
  if (code === 'EACCES') return `This user may not listen on port ${port}: set ${variable} to one above 1023.`;
  return `Port ${port} cannot be opened (${code}): set ${variable} to another one.`;
}

/** By SQLSTATE; whatever else happens on the way to a database is that it cannot be reached. */
function ofDatabase(code) {
  if (code.startsWith('28')) return 'The database at DATABASE_URL does not accept this user or password.';
  if (code === '3D000') return 'The database named in DATABASE_URL does not exist.';
  if (code === '42501') return 'The user of DATABASE_URL may not create tables in this database.';
  return `The database at DATABASE_URL cannot be reached${code && ` (${code})`}: check that it runs and that the address is right.`;
}
