#!/usr/bin/env node
// The organisation's side of a forgotten passphrase: release-code.mjs <private key, a JWK> < the request.
// Prints the code that opens that vault once, on its own device. Run it where the private key may be, without a network.
import { readFileSync } from 'node:fs';
import { releaseCode } from '../dist/vault/release-code.js';

const [file] = process.argv.slice(2);
if (!file) {
  process.stderr.write('Name the file with the private key: release-code.mjs key.jwk < request.txt\n');
  process.exit(2);
}
const code = await releaseCode(readFileSync(0, 'utf8').trim(), JSON.parse(readFileSync(file, 'utf8')));
process.stdout.write(code ? `${code}\n` : '');
if (!code) process.stderr.write('The request is damaged, or sealed to another key.\n');
process.exitCode = code ? 0 : 1;
