/** What the XML of a record says of itself. */
export interface RecordHead {
  readonly formId: string;
  readonly version: string;
  readonly instanceId: string;
}

/** Reads the head of a record; undefined where one of the three is missing, for no server could know it again then. */
export function recordHead(xml: string): RecordHead | undefined {
  const root = /^(?:\s*<\?xml[^>]*\?>)?\s*<[\w:.-]+([^>]*)>/.exec(xml)?.[1] ?? '';
  const formId = /\sid="([^"]+)"/.exec(root)?.[1];
  const version = /\sversion="([^"]*)"/.exec(root)?.[1] ?? '';
  const instanceId = /<(?:\w+:)?instanceID>([^<\s]+)<\/(?:\w+:)?instanceID>/.exec(xml)?.[1];
  return formId === undefined || instanceId === undefined ? undefined : { formId, version, instanceId };
}

const VERSION = /^((?:\s*<\?xml[^>]*\?>)?\s*<[\w:.-]+[^>]*?\sversion=")[^"]*/;

/** The record as one of this version of its form. */
export const ofVersion = (xml: string, version: string): string =>
  xml.replace(VERSION, (_, before: string) => `${before}${version}`);
