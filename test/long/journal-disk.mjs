// A disk of its own for one browser profile: an ext4 file system in a file, mounted by a loop device. What the file system has
// not yet handed to the disk is not in the file, so that a copy of the file is what a cut of the power leaves behind.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../end-to-end/journey/place.mjs';

const run = (command, ...args) => execFileSync(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });

/** Why a test that needs such a disk is skipped, said loudly with what `cannot` be done then; false where one can be made. */
export function skipWithoutDisk(cannot) {
  const scratch = temporaryFolder('no-disk');
  try {
    new JournalDisk(scratch.path, 'trial').remove();
    return false;
  } catch (error) {
    const why = String(error.stderr ?? error.message).trim();
    console.error(`SKIPPED: ${cannot}, since no file system can be mounted: ${why}`);
    return why;
  } finally {
    scratch.remove();
  }
}

export class JournalDisk {
  #image;
  #mounted = false;

  /** Makes a new disk in `folder`, or mounts what a cut has left of another. */
  constructor(folder, name, { from } = {}) {
    this.#image = join(folder, `${name}.img`);
    this.path = join(folder, name);
    mkdirSync(this.path, { recursive: true });
    if (from) copyFileSync(from.#image, this.#image);
    else {
      run('truncate', '--size=256M', this.#image);
      run('mkfs.ext4', '-q', '-F', this.#image);
    }
    // The journal is replayed when it is mounted, as after a real cut.
    run('mount', '-o', 'loop', this.#image, this.path);
    this.#mounted = true;
  }

  /** What would be on the disk if the power were cut now. */
  cut(folder, name) {
    return new JournalDisk(folder, name, { from: this });
  }

  /** Every byte of the disk as it stands. */
  raw() {
    return readFileSync(this.#image);
  }

  unmount() {
    if (this.#mounted) run('umount', '--lazy', this.path);
    this.#mounted = false;
  }

  remove() {
    this.unmount();
    rmSync(this.#image, { force: true });
    rmSync(this.path, { recursive: true, force: true });
  }
}
