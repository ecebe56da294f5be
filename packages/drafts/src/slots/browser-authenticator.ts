import type { Bytes } from '../crypto/bytes.js';
import type { Authenticator, AuthenticatorSecret } from './authenticator.js';

interface PublicKeyCredential {
  readonly rawId: ArrayBuffer;
  getClientExtensionResults(): {
    readonly prf?: { readonly enabled?: boolean; readonly results?: { readonly first?: ArrayBuffer } };
  };
}

// Pages have them and workers have not; this package is written for both.
interface Credentials {
  create(options: object): Promise<PublicKeyCredential | null>;
  get(options: object): Promise<PublicKeyCredential | null>;
}

const PATIENCE_MS = 60_000;

/** Asks for secrets by WebAuthn with the PRF extension. */
export function browserAuthenticator(label: string): Authenticator | undefined {
  const { credentials } = navigator as { readonly credentials?: Credentials };
  if (!credentials || !('PublicKeyCredential' in globalThis)) return undefined;
  const challenge = (): Bytes => crypto.getRandomValues(new Uint8Array(32));
  const secretOf: Authenticator['secretOf'] = async (credential, salt) => {
    const given = await asked(() =>
      credentials.get({
        publicKey: {
          challenge: challenge(),
          allowCredentials: [{ type: 'public-key', id: credential }],
          userVerification: 'required',
          timeout: PATIENCE_MS,
          extensions: { prf: { eval: { first: salt } } },
        },
      }),
    );
    return firstOf(given);
  };
  return {
    secretOf,
    async enrol(salt): Promise<AuthenticatorSecret | undefined> {
      const made = await asked(() =>
        credentials.create({
          publicKey: {
            challenge: challenge(),
            rp: { name: label },
            user: { id: crypto.getRandomValues(new Uint8Array(16)), name: label, displayName: label },
            pubKeyCredParams: [-7, -257].map((alg) => ({ type: 'public-key', alg })),
            authenticatorSelection: { residentKey: 'discouraged', userVerification: 'required' },
            timeout: PATIENCE_MS,
            extensions: { prf: { eval: { first: salt } } },
          },
        }),
      );
      if (!made?.getClientExtensionResults().prf?.enabled) return undefined;
      const credential = new Uint8Array(made.rawId);
      // Not every device gives the secret together with the credential.
      const secret = firstOf(made) ?? (await secretOf(credential, salt));
      return secret && { credential, secret };
    },
  };
}

function firstOf(credential: PublicKeyCredential | null): Bytes | undefined {
  const first = credential?.getClientExtensionResults().prf?.results?.first;
  return first && new Uint8Array(first);
}

/** Takes a refusal by the person, and a device that is not there, for no credential. */
async function asked(ask: () => Promise<PublicKeyCredential | null>): Promise<PublicKeyCredential | null> {
  try {
    return await ask();
  } catch (cause) {
    if (cause instanceof DOMException) return null;
    throw cause;
  }
}
