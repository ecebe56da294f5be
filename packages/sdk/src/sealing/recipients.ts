/** A public key as a JWK (RFC 7517): P-256, P-384, P-521 or X25519. It comes with the page, never from the receiver. */
export type PublicKey = Readonly<Record<string, unknown>> & { readonly kty: string; readonly kid?: string };

/** To whom submissions are sealed: to everybody as a whole, or the child's identity and its story to different people. */
export type Recipients =
  | { readonly whole: readonly PublicKey[] }
  | {
      readonly identity: readonly PublicKey[];
      readonly case: readonly PublicKey[];
      /** Tells whether a question says who the child is; `path` is written as in `family.members[].givenName`. */
      readonly isIdentifying: (path: string, form: string) => boolean;
    };

/** Which part of a submission an envelope holds. */
export type SealedPart = 'whole' | 'identity' | 'case';
