/** Resolves in a task of its own, so that the page is drawn and answers; at once also where nobody looks at the page. */
export function taskOfItsOwn(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    // A timer would wait for a second each time in a page that is not seen.
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
