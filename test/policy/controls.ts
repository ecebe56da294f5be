/**
 * What the policy must refuse, each on a page of its own: a harness that does not notice it proves nothing. What an engine refuses
 * without an event the control tells itself.
 */
export const controls: Readonly<Record<string, (tell: (refusal: string) => void) => void | Promise<void>>> = {
  'control: style attribute': () => document.body.setAttribute('style', 'color: red'),
  'control: style element': () =>
    document.head.append(Object.assign(document.createElement('style'), { textContent: 'p {}' })),
  // Stands in the page itself, before anything could listen: the browser reports it.
  'control: inline script': () => undefined,
  'control: text as HTML': () => refused(() => (document.body.innerHTML = '<p>text</p>')),
  'control: code out of text': () => refused(() => void new Function('return 1')),
  'control: WebAssembly': async (tell) => {
    await WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).catch((refusal) => tell(String(refusal)));
  },
  'control: request': async () => void (await fetch('/').catch(() => undefined)),
};

/** Tries what throws where it is refused. */
function refused(attempt: () => unknown): void {
  try {
    attempt();
  } catch {
    // Told by the event of the page.
  }
}
