import { describe, expect, it } from 'vitest';
import { readSettings, type Variables } from './settings.js';

const TOKENS = 'first-token-that-sends, second-token-that-sends';

describe('settings of the command', () => {
  it('need a token and nothing else: this machine alone, an embedded database, nobody reads', () => {
    expect(readSettings({ TOKENS })).toEqual({
      ok: true,
      settings: {
        port: 8420,
        host: '127.0.0.1',
        database: './amparo-receiver-data',
        tokens: ['first-token-that-sends', 'second-token-that-sends'],
        readers: [],
        grants: [],
        origins: [],
        listPage: false,
        operatorsPage: false,
        sealedOnly: false,
        trustProxy: false,
        perAddress: 3000,
        settleMs: 0,
      },
    });
  });

  it('prefer the server of DATABASE_URL to the folder', () => {
    const read = readSettings({ TOKENS, DATABASE_URL: 'postgres://host/amparo', DATA_FOLDER: 'here' });
    expect(read).toMatchObject({ ok: true, settings: { database: 'postgres://host/amparo' } });
  });

  it.each<[string, Variables]>([
    ['TOKENS', {}],
    ['TOKENS', { TOKENS: ' , ' }],
    ['TOKENS', { TOKENS: 'secret' }],
    ['READERS', { TOKENS, READERS: 'secret' }],
    ['ORIGINS', { TOKENS, ORIGINS: '*' }],
    ['PORT', { TOKENS, PORT: 'http' }],
    ['PORT', { TOKENS, PORT: '' }],
    ['PORT', { TOKENS, PORT: '70000' }],
    ['DATABASE_URL', { TOKENS, DATABASE_URL: 'mysql://user:secret@host/amparo' }],
    ['ADMINISTRATORS', { TOKENS, ADMINISTRATORS: 'secret' }],
    ['PER_ADDRESS', { TOKENS, PER_ADDRESS: '0' }],
    ['SEALED_ONLY', { TOKENS, SEALED_ONLY: '1' }],
    ['LIST_PAGE', { TOKENS, LIST_PAGE: 'yes' }],
  ])('that are wrong are named, and their values are not repeated: %s', (name, variables) => {
    const read = readSettings(variables);
    expect(read).toMatchObject({ ok: false, sentence: expect.stringContaining(name) as string });
    expect(JSON.stringify(read)).not.toContain('secret');
  });
});
