import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Parcel } from '../parcel.js';
import { csrfToken } from './csrf.js';
import { restTransport } from './rest.js';

const page = {
  cookie: 'theme=dark; csrftoken=a%3Db; xcsrftoken=other',
  getElementsByTagName: (tag: string) =>
    tag === 'meta'
      ? [
          { name: 'viewport', content: 'x' },
          { name: 'csrf-token', content: 'of-meta' },
        ]
      : [{ name: '_token', value: 'of-field' }],
};

afterEach(() => void vi.unstubAllGlobals());

describe('the token of a portal', () => {
  it.each([
    ['cookie', 'csrftoken', 'a=b'],
    ['meta', 'csrf-token', 'of-meta'],
    ['field', '_token', 'of-field'],
    ['cookie', 'token', undefined],
    ['meta', 'other', undefined],
  ] as const)('is read from a %s named %s', (from, name, token) => {
    vi.stubGlobal('document', page);
    expect(csrfToken({ from, name, header: 'X' })).toBe(token);
  });

  it('is not there in a worker', () => {
    expect(csrfToken({ from: 'cookie', name: 'csrftoken', header: 'X' })).toBe(undefined);
  });

  it('goes in the header that the portal wants, with the cookies of its own origin', async () => {
    vi.stubGlobal('document', page);
    let init: RequestInit | undefined;
    const spy: typeof fetch = async (_, given) => {
      init = given;
      return Response.json({});
    };
    const csrf = { from: 'cookie', name: 'csrftoken', header: 'X-CSRFToken' } as const;
    const transport = restTransport({ endpoint: '/submissions', csrf, fetch: spy });
    const attempt = {
      signal: new AbortController().signal,
      onProgress: () => undefined,
      remember: async () => undefined,
    };
    await transport.send({ id: 'a', body: '{}' } as Parcel, attempt);
    expect(new Headers(init?.headers).get('x-csrftoken')).toBe('a=b');
    expect(init?.credentials).toBe('same-origin');
  });

  it('goes to no other origin', () => {
    const csrf = { from: 'cookie', name: 'csrftoken', header: 'X-CSRFToken' } as const;
    expect(() => restTransport({ endpoint: 'https://elsewhere.example/s', csrf })).toThrow(TypeError);
  });
});

describe('a path below the endpoint', () => {
  it.each(['//elsewhere.example/{id}', '/../{id}', '/./{id}', '/{id}?key=1', '/{id}#a', '{id}', '/a\\b'])(
    'is refused as "%s"',
    (submission) => {
      expect(() => restTransport({ endpoint: '/s', paths: { submission } })).toThrow(TypeError);
    },
  );

  it('is filled in with what it names', async () => {
    const urls: string[] = [];
    const spy: typeof fetch = async (url) => {
      urls.push(url as string);
      return Response.json({});
    };
    const attempt = {
      signal: new AbortController().signal,
      onProgress: () => undefined,
      remember: async () => undefined,
    };
    const { send } = restTransport({ endpoint: '/api/', paths: { submission: '/v2/{id}/record' }, fetch: spy });
    await send({ id: 'a/b', body: '{}' } as Parcel, attempt);
    expect(urls).toEqual(['/api/v2/a%2Fb/record']);
  });
});
