import { execFileSync } from 'node:child_process';
import { chownSync } from 'node:fs';

/** How to spawn a server that refuses to run as root: as this user where we are root, else as who we are. */
export function asUser(name, folder) {
  if (process.getuid?.() !== 0) return {};
  const id = (flag) => Number(execFileSync('id', [flag, name]).toString());
  const [uid, gid] = [id('-u'), id('-g')];
  chownSync(folder, uid, gid);
  return { uid, gid, cwd: folder };
}
