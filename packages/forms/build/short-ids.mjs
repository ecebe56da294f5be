// The id of an interface word tells a translator where it stands. A page only finds the translation by it, so a number does.
import { pathToFileURL } from 'node:url';
import { edited, visit } from './edits.mjs';

const isWord = ({ type, callee }) => type === 'CallExpression' && callee.name === 'text';

const isId = ({ type, key, value }) => type === 'Property' && key.name === 'id' && value.type === 'Literal';

/** What stands for an id: in a word the value of `id`, in a translated catalogue the key. */
function idsIn(tree, isCatalogue) {
  if (isCatalogue) return [...visit(tree)].filter(({ type }) => type === 'Property').map(({ key }) => key);
  const options = [...visit(tree)].filter(isWord).flatMap(({ arguments: [, { properties = [] } = {}] }) => properties);
  return options.filter(isId).map(({ value }) => value);
}

/** Numbers the ids of Amparo's interface words, as they stand in a translated `catalogue`; others stay as they are. */
export function shortIds({ catalogue }) {
  let ids = [];
  return {
    name: 'short-ids',
    async buildStart() {
      const { templates } = await import(pathToFileURL(catalogue).href);
      ids = Object.keys(templates).sort();
    },
    transform(code, id) {
      const isCatalogue = /\/elements\/dist\/generated\/[a-z]+\.js$/.test(id);
      if (!isCatalogue && !/\/(elements|forms)\/dist\/.*\.js$/.test(id)) return null;
      const known = idsIn(this.parse(code), isCatalogue).filter(({ value }) => ids.includes(value));
      const short = ({ start, end, value }) => ({ start, end, text: `'${ids.indexOf(value).toString(36)}'` });
      return { code: edited(code, known.map(short)), map: null };
    },
  };
}
