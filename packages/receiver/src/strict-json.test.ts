import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEEPEST, readStrictJson } from './strict-json.js';

const nested = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`;

describe('strict JSON', () => {
  it('reads whatever JSON.stringify writes, in one line or many', () => {
    const json = fc
      .jsonValue({ maxDepth: 8 })
      .filter((value) => !/"(__proto__|constructor|prototype)":/.test(JSON.stringify(value)));
    fc.assert(
      fc.property(json, fc.constantFrom(0, 2), (value, spaces) => {
        const text = JSON.stringify(value, null, spaces);
        expect(readStrictJson(text)).toEqual({ ok: true, json: JSON.parse(text) as unknown });
      }),
    );
  });

  it('never throws and never reads what JSON.parse does not', () => {
    const pieces = fc.constantFrom('{', '}', '[', ']', '"', '\\', ':', ',', 'a', '1', ' ', '\\u005f', 'null');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        if (readStrictJson(text).ok) expect(() => JSON.parse(text) as unknown).not.toThrow();
      }),
      { numRuns: 2000 },
    );
  });

  it('reads 32 levels and not one more', () => {
    expect(readStrictJson(nested(DEEPEST)).ok).toBe(true);
    expect(readStrictJson(nested(DEEPEST + 1))).toEqual({
      ok: false,
      sentence: 'The body nests deeper than 32 levels.',
    });
  });

  it('counts no bracket inside a text', () => {
    expect(readStrictJson(JSON.stringify({ a: '['.repeat(100), b: '"}{[' })).ok).toBe(true);
  });

  it('takes a forbidden word as an answer, not as a key', () => {
    expect(readStrictJson('{"a":"__proto__","b":["constructor"]}').ok).toBe(true);
    expect(readStrictJson('{"__proto__" : 1}').ok).toBe(false);
    expect(readStrictJson('[{"a":{"proto\\u0074ype":1}}]').ok).toBe(false);
  });

  it('refuses a key that stands twice in one object, and takes it in two', () => {
    expect(readStrictJson('{"a":1,"\\u0061":2}').ok).toBe(false);
    expect(readStrictJson('{"a":{"a":1},"b":[{"a":1},{"a":2}]}').ok).toBe(true);
  });

  it('says nothing of the text that it could not read', () => {
    expect(readStrictJson('{"name":"Maryam"')).toEqual({ ok: false, sentence: 'The body is not JSON.' });
  });
});
