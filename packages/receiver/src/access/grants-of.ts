import type { Scope, TokenGrant } from './token-grant.js';

const NAMED = /^([a-z][a-z0-9-]{0,39})=(.{16,})$/;

/** Makes grants of one scope of plain entries: a secret, or `name=secret`; without a name they are counted. */
export const grantsOf = (entries: readonly string[], scope: Scope): readonly TokenGrant[] =>
  entries.map((entry, at) => {
    const [, id, secret] = NAMED.exec(entry) ?? [];
    return { id: id ?? `${scope}-${at + 1}`, secret: secret ?? entry, scopes: [scope] };
  });
