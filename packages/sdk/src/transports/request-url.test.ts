import { describe, expect, it } from 'vitest';
import { restTransport } from './rest.js';

describe('a transport', () => {
  it.each([
    'http://portal.example/submissions',
    'http://127.0.0.1.portal.example/submissions',
    'ftp://portal.example/submissions',
    'https://user:secret@portal.example/submissions',
    'https://portal.example/submissions?key=1',
    '//portal.example/submissions',
    'submissions',
    '',
  ])('is refused for the endpoint "%s"', (unsafe) => {
    expect(() => restTransport({ endpoint: unsafe })).toThrow(TypeError);
  });

  it.each(['https://portal.example/submissions', '/submissions', './submissions', 'http://[::1]:8080/s'])(
    'is possible for the endpoint "%s"',
    (safe) => {
      expect(restTransport({ endpoint: safe })).toHaveProperty('send');
    },
  );
});
