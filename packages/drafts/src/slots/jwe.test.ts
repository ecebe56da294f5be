import { describe, expect, it } from 'vitest';
import { toBase64Url } from './base64-url.js';
import { concatKdf, thumbprintOf } from './jwe.js';

describe('sealing to a key', () => {
  it('agrees with the example of RFC 7518, appendix C', async () => {
    const shared = [158, 86, 217, 29, 129, 113, 53, 211, 114, 131, 66, 131, 191, 132, 38, 156];
    const rest = [251, 49, 110, 163, 218, 128, 106, 72, 246, 218, 167, 121, 140, 254, 144, 196];
    const key = await concatKdf(new Uint8Array([...shared, ...rest]), {
      enc: 'A128GCM',
      partyU: 'Alice',
      partyV: 'Bob',
      bits: 128,
    });
    expect(toBase64Url(key)).toBe('VqqN6vgjbSBcIijNcacQGg');
  });

  it('names a key by its thumbprint as RFC 8037, appendix A.3, does', async () => {
    const key = { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' };
    expect(await thumbprintOf(key)).toBe('kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k');
  });
});
