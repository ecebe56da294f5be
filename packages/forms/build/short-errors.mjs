// What is derived from a passphrase is derived with parameters that the vault has checked already, and every template and style
// in here is our own. So nobody ever reads what these libraries would say to a programmer; they still throw the same errors.
import { edited, visit } from './edits.mjs';

const isError = ({ type, callee }) => /^(New|Call)Expression$/.test(type) && /^(Type|Range)?Error$/.test(callee.name);

const withoutMessage = ({ start, end, callee }) => ({ start, end, text: `new ${callee.name}()` });

const LIBRARIES = /\/node_modules\/(@noble\/hashes|@lit\/reactive-element|lit-html)\//;

/** Leaves out the sentences of the errors that the libraries of hashes, styles and templates throw. */
export function shortErrors() {
  return {
    name: 'short-errors',
    transform(code, id) {
      if (!LIBRARIES.test(id)) return null;
      const errors = [...visit(this.parse(code), (node) => !isError(node))].filter(isError);
      return { code: edited(code, errors.map(withoutMessage)), map: null };
    },
  };
}
