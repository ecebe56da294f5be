import { readdirSync } from 'node:fs';
import type { FormContract } from './form-contract.js';

const folder = new URL('forms/', import.meta.url);

/** The contracts of all forms, one file a form. */
export const contracts: readonly FormContract[] = await Promise.all(
  readdirSync(folder).map(async (file) => {
    const { contract } = (await import(new URL(file, folder).href)) as { readonly contract: FormContract };
    return contract;
  }),
);
