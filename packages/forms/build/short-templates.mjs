import { edited, visit } from './edits.mjs';

// Terser leaves template literals alone, yet a third of the elements is indentation inside html`…` and css`…`, and every
// interface word carries a note that only its translator reads. A phone need not load either.
const shortenCss = (css) =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}');

// White space between elements becomes one blank and never nothing: between two buttons or words it can be seen.
const shortenHtml = (html) => html.replace(/\s*\n\s*/g, ' ').replace(/ (\/?>)/g, '$1');

const SHORTEN = { css: shortenCss, html: shortenHtml, svg: shortenHtml, staticHtml: shortenHtml };

// From the end of the property before it, so that the comma goes too.
const noteAfter = (property, before) =>
  before && property.key?.name === 'desc' ? [{ start: before.end, end: property.end, text: '' }] : [];

function edits(node) {
  if (node.type === 'TaggedTemplateExpression' && SHORTEN[node.tag.name])
    return node.quasi.quasis.map(({ start, end, value }) => ({ start, end, text: SHORTEN[node.tag.name](value.raw) }));
  if (node.type === 'CallExpression' && node.callee.name === 'text') {
    const { properties = [] } = node.arguments[1] ?? {};
    return properties.flatMap((property, index) => noteAfter(property, properties[index - 1]));
  }
  return [];
}

/** Shortens the templates, styles and translators' notes of Amparo's own elements. */
export function shortTemplates() {
  return {
    name: 'short-templates',
    transform(code, id) {
      if (!/\/packages\/(elements|forms)\/dist\//.test(id)) return null;
      return { code: edited(code, [...visit(this.parse(code))].flatMap(edits)), map: null };
    },
  };
}
