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

/** Whether a version is one of a form whose records travel encrypted. */
export const isOfEncryptedForm = ({ version }: RecordHead): boolean => version.includes('[encrypted:');
