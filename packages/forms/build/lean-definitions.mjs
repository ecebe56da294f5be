// Where a question or a list of codes comes from is for specialists, who read it in the data dictionary; that a value is derived
// is for them too. What a rule says, a page shows with its source. And a definition that was checked when the page was built need not be checked on each phone.
import { pathToFileURL } from 'node:url';
import { edited, visit } from './edits.mjs';

const nameOf = ({ key }) => key?.name ?? key?.value;

const textAt = (object, name) => object.properties.find((property) => nameOf(property) === name)?.value?.value;

const isCited = ({ type, name, property }) =>
  type === 'Literal' || property?.name === 'source' || /^[A-Z_]+$/.test(name);

// A question may be called `source` as well. So it is a citation where it is a text, a name for one, or beside a question's
// sensitivity.
const isCitation = (property, object) =>
  nameOf(property) === 'source' &&
  !isSpoken(object) &&
  (isCited(property.value) || object.properties.some((other) => nameOf(other) === 'sensitivity'));

// What a rule says is shown with its source; a mode rule says nothing.
const isSpoken = (object) =>
  textAt(object, 'kind') !== 'mode' && object.properties.some((other) => nameOf(other) === 'says');

// A mode rule takes questions away and says nothing.
const isUnsaid = (property, object) => nameOf(property) === 'says' && textAt(object, 'kind') === 'mode';

const isDerivation = (node) => node?.type === 'ObjectExpression' && textAt(node, 'kind') === 'compute';

/** Takes parts out of what ends with a bracket, each with the comma that held it apart. */
const without = ({ end: after }, parts, isOut) =>
  parts.flatMap((part, index) => {
    if (!isOut(part)) return [];
    const isFirst = parts.slice(0, index).every(isOut);
    if (!isFirst) return [{ start: parts[index - 1].end, end: part.end, text: '' }];
    return [{ start: part.start, end: parts[index + 1]?.start ?? after - 1, text: '' }];
  });

function edits(node) {
  if (node.type === 'ObjectExpression' && !isDerivation(node))
    return without(node, node.properties, (property) => isCitation(property, node) || isUnsaid(property, node));
  if (node.type === 'ArrayExpression') return without(node, node.elements, isDerivation);
  if (node.type === 'CallExpression' && node.callee.name === 'codeList')
    return without(node, node.arguments, (argument) => argument === node.arguments[2]);
  return [];
}

/** The code of a definition without what no page shows. */
export const leanDefinition = (code, tree) =>
  edited(code, [...visit(tree, (node) => !isDerivation(node))].flatMap(edits));

/**
 * Makes the definitions lean, and leaves out what checks them: it does so while the page is built, and a mistake stops the
 * build. `forms` is the module that holds them all.
 */
export function leanDefinitions({ forms }) {
  return {
    name: 'lean-definitions',
    buildStart: () => import(pathToFileURL(forms).href), // a form checks itself when it is defined
    transform(code, id) {
      if (/\/model\/dist\/form\/check-definition\.js$/.test(id))
        return { code: 'export const checkDefinition = () => undefined;', map: null };
      if (!/\/definitions\/dist\/(?!words\/)/.test(id)) return null;
      return { code: leanDefinition(code, this.parse(code)), map: null };
    },
  };
}
