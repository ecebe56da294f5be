// What is derived from a passphrase is derived with parameters that the vault has checked already. So nobody ever reads what
// the library of hashes would say to a programmer; it still throws the same errors.
import { edited, visit } from './edits.mjs';

const isError = ({ type, callee }) => type === 'NewExpression' && /^(Type|Range)?Error$/.test(callee.name);

const withoutMessage = ({ start, end, callee }) => ({ start, end, text: `new ${callee.name}()` });

/** Leaves out the sentences of the errors that the library of hashes throws. */
export function shortErrors() {
  return {
    name: 'short-errors',
    transform(code, id) {
      if (!id.includes('/node_modules/@noble/hashes/')) return null;
      const errors = [...visit(this.parse(code), (node) => !isError(node))].filter(isError);
      return { code: edited(code, errors.map(withoutMessage)), map: null };
    },
  };
}
