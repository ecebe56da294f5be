/**
 * Watches everything that happens in a browser context from now on: what is asked of the network and by whom, what the
 * page's policy refuses, what is written to the console, what is thrown.
 */
export async function watch(context) {
  const seen = { requests: [], violations: [], errors: [], workers: [] };
  context.on('request', (request) => {
    const by = request.serviceWorker() ? 'worker' : 'page';
    seen.requests.push({ method: request.method(), url: request.url(), by });
  });
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') {
      seen.errors.push({ text: message.text(), url: message.location().url });
    }
  });
  context.on('weberror', (error) => seen.errors.push({ text: String(error.error()), url: '' }));
  await context.exposeBinding('tellViolation', (_, told) => void seen.violations.push(told));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      globalThis.tellViolation(`${effectiveDirective} ${blockedURI}`),
    );
  });
  return seen;
}

/** What the page leaves where a script, a shared link or the next person at the device can see it. */
export const outside = (page) =>
  page.evaluate(() => ({
    title: document.title,
    address: location.href,
    history: history.state,
    historyLength: history.length,
    local: { ...localStorage },
    session: { ...sessionStorage },
    cookies: document.cookie,
  }));
