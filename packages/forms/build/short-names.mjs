// Terser gives each private name of the build a short one of its own. But no class sees the private names of another: where
// each begins anew with #a, the same few names repeat, and what repeats compresses.
import { edited, visit } from './edits.mjs';

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

const isClass = ({ type }) => type === 'ClassBody';

function renamings(body) {
  const found = [...visit(body)].filter(({ type }) => type === 'PrivateIdentifier');
  const names = [...new Set(found.map(({ name }) => name))];
  if (names.length > LETTERS.length) throw new Error(`A class has more than ${LETTERS.length} private names.`);
  return found.map(({ name, start, end }) => ({ start, end, text: `#${LETTERS[names.indexOf(name)]}` }));
}

/** Shortens the private names of Amparo's own classes, class by class. */
export function shortNames() {
  return {
    name: 'short-names',
    transform(code, id) {
      if (!/\/packages\/[a-z]+\/dist\//.test(id)) return null;
      const classes = [...visit(this.parse(code), (node) => !isClass(node))].filter(isClass);
      return { code: edited(code, classes.flatMap(renamings)), map: null };
    },
  };
}
