import { expect, expectDelivered } from '../bench.js';
import { lacks, type ConformanceCase } from '../conformance-case.js';

const PORTAL = 'https://portal.example';
// A browser sends these without asking.
const FREE = ['accept', 'accept-language', 'content-language'];

const secondOrigin: ConformanceCase = {
  name: 'a page of another origin may send: every method and header that is used is allowed',
  notFor: ({ preflight }) => lacks(preflight),
  run: async ({ client, network, subject }) => {
    const { preflight } = subject;
    if (typeof preflight !== 'function') return;
    expectDelivered(await client.submit(subject.submission('Conformancia')), 'without a fault');
    for (const { url, method, headers } of network.requests) {
      const asked = [...headers.keys()].filter((name) => !FREE.includes(name)).toSorted();
      const reply = await preflight({ origin: PORTAL, address: url, method, headers: asked });
      expect(reply.ok, `The preflight of ${method} is answered with ${String(reply.status)}.`);
      const origin = reply.headers.get('access-control-allow-origin');
      expect(origin === PORTAL || origin === '*', 'The origin is not allowed.');
      const methods = listed(reply.headers.get('access-control-allow-methods'));
      const isSimple = method === 'GET' || method === 'POST';
      expect(isSimple || methods.includes(method.toLowerCase()), `The method ${method} is not allowed.`);
      const allowed = listed(reply.headers.get('access-control-allow-headers'));
      const refused = asked.filter((name) => !allowed.includes(name));
      expect(refused.length === 0, `The headers ${refused.join(', ')} are not allowed.`);
    }
  },
};

const listed = (header: string | null): readonly string[] =>
  (header ?? '').split(',').map((name) => name.trim().toLowerCase());

/** Cases about pages of other origins, as far as they can be told without a browser. */
export const origins: readonly ConformanceCase[] = [secondOrigin];
