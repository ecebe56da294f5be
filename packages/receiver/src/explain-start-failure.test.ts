import { describe, expect, it } from 'vitest';
import { explainStartFailure } from './explain-start-failure.js';

const SECRET = 'postgres://amparo:secret-word@db.example/amparo';
const server = { port: 80, host: '127.0.0.1', database: SECRET };
const embedded = { ...server, database: 'folder' };

const failure = (code: string, more: object = {}) => Object.assign(new Error(SECRET), { code, ...more });

// Codes as PostgreSQL 15, pg and Node 20 really gave them.
describe('why a receiver does not start', () => {
  it.each([
    ['cannot be reached', failure('ECONNREFUSED', { syscall: 'connect' })],
    ['cannot be reached', failure('ENOTFOUND', { syscall: 'getaddrinfo', hostname: 'db.example' })],
    ['user or password', failure('28P01')],
    ['does not exist', failure('3D000')],
    ['may not create tables', failure('42501')],
    ['Port 80 is taken', failure('EADDRINUSE', { syscall: 'listen' })],
    ['may not listen on port 80', failure('EACCES', { syscall: 'listen' })],
    ['does not have the address 127.0.0.1', failure('ENOTFOUND', { syscall: 'getaddrinfo', hostname: '127.0.0.1' })],
  ])('is said in one sentence, without the password: %s', (words, error) => {
    const sentence = explainStartFailure(error, server);
    expect(sentence).toContain(words);
    expect(sentence).not.toContain('secret-word');
  });

  it.each([
    ['cannot be written', failure('EACCES', { syscall: 'mkdir' })],
    ['is full', failure('ENOSPC', { syscall: 'write' })],
  ])('names the folder of the embedded database: %s', (words, error) => {
    expect(explainStartFailure(error, embedded)).toMatch(new RegExp(`folder folder.*${words}|${words}`));
  });

  it('is not guessed when it is no fault of the settings', () => {
    expect(explainStartFailure(failure('42601'), server)).toBeUndefined();
    expect(explainStartFailure(new TypeError('x'), embedded)).toBeUndefined();
  });
});
