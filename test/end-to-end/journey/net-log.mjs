/**
 * What a page or its worker asked of the network, by the browser's own record of it, also one that was killed while it
 * wrote. Browsers call their makers on their own account, too; those requests have no initiator.
 */
export function askedByPages(netLog) {
  const started = netLog.matchAll(/"params":\{"initiator":"(https?:[^"]+)"[^\n]*?"url":"([^"]+)"/g);
  return Array.from(started, ([, initiator, url]) => ({ initiator, url }));
}
