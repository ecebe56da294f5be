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

let told;

/** Teaches Playwright `path=childIdentity.givenName`; to be called before a browser starts. */
export const speakInPaths = () => (told ??= selectors.register('path', engine));
