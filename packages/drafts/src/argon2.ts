// A module of its own, so that a bundler loading it on demand leaves out the other kinds of Argon2.
export { argon2idAsync } from '@noble/hashes/argon2.js';
