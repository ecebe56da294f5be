import { readFile } from 'node:fs/promises';
import { edited, visit } from './edits.mjs';

// Terser leaves template literals alone, yet a third of the elements is indentation inside html`…` and css`…`, and every
// interface word carries a note that only its translator reads. A phone need not load either.
const shortenCss = (css, tokens) =>
  css
    .replace(/--_[\w-]+/g, (name) => tokens.get(name) ?? name)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/ ([>~]) /g, '$1')
    .replace(/(?<![\w.])0\./g, '.')
    .replace(/;}/g, '}');

// White space between elements becomes one blank and never nothing: between two buttons or words it can be seen.
const shortenHtml = (html) => html.replace(/\s*\n\s*/g, ' ').replace(/ (\/?>)/g, '$1');

const SHORTEN = { css: shortenCss, html: shortenHtml, svg: shortenHtml, staticHtml: shortenHtml };

// From the end of the property before it, so that the comma goes too.
const noteAfter = (property, before) =>
  before && property.key?.name === 'desc' ? [{ start: before.end, end: property.end, text: '' }] : [];

function edits(node, tokens) {
  if (node.type === 'TaggedTemplateExpression' && SHORTEN[node.tag.name])
    return node.quasi.quasis.map(({ start, end, value }) => ({
      start,
      end,
      text: SHORTEN[node.tag.name](value.raw, tokens),
    }));
  if (node.type === 'CallExpression' && node.callee.name === 'text') {
    const { properties = [] } = node.arguments[1] ?? {};
    return properties.flatMap((property, index) => noteAfter(property, properties[index - 1]));
  }
  return [];
}

/** Shortens the templates, styles and translators' notes of Amparo's own elements; `tokens` is the module of what styles share. */
export function shortTemplates({ tokens }) {
  let short = new Map();
  return {
    name: 'short-templates',
    async buildStart() {
      // Only what its own `:host` sets: nothing outside the styles knows these names.
      const names = new Set((await readFile(tokens, 'utf8')).match(/--_[\w-]+(?=: )/g));
      short = new Map([...names].map((name, at) => [name, `--${(at + 10).toString(36)}`]));
    },
    transform(code, id) {
      if (!/\/packages\/(elements|forms)\/dist\//.test(id)) return null;
      return {
        code: edited(
          code,
          [...visit(this.parse(code))].flatMap((node) => edits(node, short)),
        ),
        map: null,
      };
    },
  };
}
