import { selectors } from 'playwright';

// Runs in the page: finds the element of a question, group or list by its path, through all open shadow roots.
const engine = () => {
  const elements = function* (root) {
    for (const element of root.querySelectorAll('*')) {
      yield element;
      if (element.shadowRoot) yield* elements(element.shadowRoot);
    }
  };
  const all = function* (root, path) {
    const inside = root.shadowRoot ? [root, root.shadowRoot] : [root];
    for (const part of inside) for (const each of elements(part)) if (each.view?.path === path) yield each;
  };
  return {
    query: (root, path) => all(root, path).next().value ?? null,
    queryAll: (root, path) => Array.from(all(root, path)),
  };
};

let registered = 0;

/**
 * Teaches Playwright to find an element by its path and gives the name for it, as in `path1=childIdentity.givenName`. A
 * browser must be connected already or be asked for a new context afterwards; a name is good for both only once.
 */
export async function speakInPaths() {
  registered += 1;
  const name = `path${registered}`;
  await selectors.register(name, engine);
  return name;
}
