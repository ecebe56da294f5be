import { md5 } from '@noble/hashes/legacy.js';

/** MD5 in hexadecimal, by which ODK and DHIS2 tell files apart; it protects nothing. */
export const md5Hex = (bytes: Uint8Array): string =>
  Array.from(md5(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
