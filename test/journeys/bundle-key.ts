import { openSubmission, type PrivateKey } from '@amparo/sdk/opening';
import { sealBundleTo } from '@amparo/sdk/transports/file';

/** The key of the place where bundles are brought: how one is sealed to it, and opened there. */
export interface BundleKey {
  readonly privateKey: PrivateKey;
  readonly seal: (text: string) => Promise<string>;
  /** What was packed; undefined when it does not open. */
  readonly open: (sealed: string) => Promise<unknown>;
}

export async function bundleKey(): Promise<BundleKey> {
  const pair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits']);
  const jwk = async (half: CryptoKey): Promise<PrivateKey> => {
    const { kty = '', crv, x, y, d } = await crypto.subtle.exportKey('jwk', half);
    return JSON.parse(JSON.stringify({ kty, crv, x, y, d })) as PrivateKey;
  };
  const privateKey = await jwk(pair.privateKey);
  return {
    privateKey,
    seal: sealBundleTo([await jwk(pair.publicKey)]),
    open: async (sealed) => {
      const opened = await openSubmission(sealed, privateKey);
      return opened.ok ? opened.content[0] : undefined;
    },
  };
}
