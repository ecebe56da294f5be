import { readStrictJson } from '../strict-json.js';
import { readExportKeys, type ExportKey } from './export-keys.js';

/** Which case somebody asks for, and to whom it is sealed. */
export interface CaseRequest {
  readonly caseCode: string;
  readonly to?: readonly ExportKey[];
}

type ReadCaseRequest =
  { readonly ok: true; readonly request: CaseRequest } | { readonly ok: false; readonly sentence: string };

const LONGEST = 200;

/** Reads `{caseCode, to?}`; one sentence when it cannot be read. */
export async function readCaseRequest(bytes: Uint8Array): Promise<ReadCaseRequest> {
  const read = readStrictJson(new TextDecoder().decode(bytes));
  if (!read.ok) return read;
  const { caseCode, to, ...others } = Object(read.json) as Readonly<Record<string, unknown>>;
  // An empty code would mean every submission that was ever erased.
  if (typeof caseCode !== 'string' || caseCode === '' || caseCode.length > LONGEST || caseCode.includes('\0'))
    return { ok: false, sentence: 'The body must name a `caseCode`.' };
  if (Object.keys(others).length > 0)
    return { ok: false, sentence: 'The body asks for something that this receiver does not know.' };
  if (to === undefined) return { ok: true, request: { caseCode } };
  const keys = await readExportKeys(to);
  return keys
    ? { ok: true, request: { caseCode, to: keys } }
    : { ok: false, sentence: '`to` must be a list of public keys that can be sealed to, as JWK.' };
}
