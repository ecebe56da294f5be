import { readXml, type XmlElement } from './read-xml.js';

/** A form as a server of OpenRosa lists it. */
export interface ListedForm {
  readonly formId: string;
  readonly version: string;
  /** What the server names its content by; empty where it does not. */
  readonly hash: string;
  readonly downloadUrl: string;
}

/** What a form of a server says of how its records travel. */
export interface ServerForm {
  readonly version: string;
  /** Whether records of it travel encrypted. */
  readonly isEncrypted: boolean;
  /** The key that they are sealed to (`base64RsaPublicKey`); undefined where it is not plain which one. */
  readonly publicKey?: string;
}

const LIST = 'http://openrosa.org/xforms/xformsList';
const XFORMS = 'http://www.w3.org/2002/xforms';
const XHTML = 'http://www.w3.org/1999/xhtml';
const KEY = 'base64RsaPublicKey';

/** Reads a list of forms; undefined for everything else, such as the sign-in page of a network. */
export function readFormList(text: string): readonly ListedForm[] | undefined {
  const root = readXml(text);
  if (root?.space !== LIST || root.name !== 'xforms') return undefined;
  return childrenOf(root, LIST, 'xform').map((one) => {
    const said = (name: string): string => childrenOf(one, LIST, name)[0]?.text.trim() ?? '';
    return { formId: said('formID'), version: said('version'), hash: said('hash'), downloadUrl: said('downloadUrl') };
  });
}

/** Reads an XForm of this id; undefined for everything else. Whatever looks like a key makes it an encrypted one. */
export function readServerForm(text: string, formId: string): ServerForm | undefined {
  const root = readXml(text);
  if (root?.space !== XHTML || root.name !== 'html') return undefined;
  const [head] = childrenOf(root, XHTML, 'head');
  const [model, another] = head ? childrenOf(head, XFORMS, 'model') : [];
  const record = model && childrenOf(model, XFORMS, 'instance')[0]?.children[0];
  if (!model || another || record?.attributes.get('id') !== formId) return undefined;
  const version = record.attributes.get('version') ?? '';
  const keys = keysIn(root);
  const [own] = childrenOf(model, XFORMS, 'submission').flatMap(({ attributes }) => attributes.get(KEY) ?? []);
  const publicKey = keys.length === 1 && own !== undefined ? own.replace(/\s/g, '') : undefined;
  const isEncrypted = keys.length > 0 || isEncryptedVersion(version);
  return { version, isEncrypted, ...(publicKey !== undefined && { publicKey }) };
}

/** Whether a version is one of a form whose records travel encrypted, as ODK Central writes it. */
export const isEncryptedVersion = (version: string): boolean => version.includes('[encrypted:');

/** A version without what ODK Central adds to it. */
export const plainVersion = (version: string): string => version.replace(/\[encrypted:[^\]]*\]$/, '');

const childrenOf = ({ children }: XmlElement, space: string, name: string): readonly XmlElement[] =>
  children.filter((child) => child.space === space && child.name === name);

const keysIn = ({ attributes, children }: XmlElement): readonly string[] => [
  ...[...attributes].flatMap(([name, key]) => (name.endsWith(KEY) && key.trim() !== '' ? [key] : [])),
  ...children.flatMap(keysIn),
];
