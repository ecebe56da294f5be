import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WIDTH = 360;

/** The context of a person with a small phone. */
export const phone = {
  viewport: { width: WIDTH, height: 740 },
  isMobile: true,
  hasTouch: true,
};

// Runs in the page: every element on screen, through all open shadow roots.
const measure = ({ width, least }) => {
  const elements = function* (root) {
    for (const element of root.querySelectorAll('*')) {
      yield element;
      if (element.shadowRoot) yield* elements(element.shadowRoot);
    }
  };
  const name = (element) => {
    const host = element.getRootNode().host;
    const words = (element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 40);
    const path = host?.view?.path ?? host?.localName ?? 'page';
    return `${path}: ${element.localName}${element.className && `.${element.className}`} “${words}”`;
  };
  const seen = (element) =>
    element.checkVisibility({ visibilityProperty: true }) &&
    !element.closest('.unseen') &&
    element.localName !== 'option';
  const shown = [...elements(document.body)].filter(seen);

  const outside = shown.filter((element) => {
    const { left, right, width: own } = element.getBoundingClientRect();
    return own > 0 && !element.matches('.skip') && (left < -0.5 || right > width + 0.5);
  });
  const ours = shown.filter((element) => element.getRootNode() instanceof ShadowRoot);
  const touched = ours.filter((element) => {
    if (element.matches('input[type=radio], input[type=checkbox]')) return false; // its label is touched
    return element.matches('button, input, select, textarea, summary, a[href], label.option');
  });
  const small = touched.filter((element) => {
    const { width: across, height } = element.getBoundingClientRect();
    return across < least || height < least;
  });
  const bare = ours.filter(
    (element) => element.matches('input[type=radio], input[type=checkbox]') && !element.closest('label.option'),
  );
  const cut = ours.filter(
    (element) =>
      element.matches('button, label, h1, h2, h3, h4, h5, p, dt, dd, li, summary') &&
      element.scrollWidth > element.clientWidth + 1 &&
      getComputedStyle(element).display !== 'inline',
  );
  // A clock is written from left to right in every language; what stands around it is not.
  const turned = ours.filter(
    (element) =>
      element.matches('h1, h2, h3, h4, h5, label, legend, p, button, dt') &&
      !element.closest('.parts[dir]') &&
      getComputedStyle(element).direction !== document.documentElement.dir,
  );
  const start = (element) => {
    const { left, right } = element.getBoundingClientRect();
    return document.documentElement.dir === 'rtl' ? width - right : left;
  };
  const astray = ours.filter(
    (element) =>
      element.matches('.parts') && Math.min(...Array.from(element.children, start)) > start(element.parentElement) + 1,
  );
  const size = (element) => {
    const { width: across, height } = element.getBoundingClientRect();
    return `${name(element)} ${across.toFixed(1)} × ${height.toFixed(1)}`;
  };
  return {
    widths: { scroll: document.scrollingElement.scrollWidth, layout: document.documentElement.clientWidth },
    outside: outside.map(name),
    cut: cut.map(name),
    small: [...small, ...bare].map(size),
    touched: touched.length,
    languages: [...new Set(ours.filter((each) => each.lang).map((each) => each.lang))],
    turned: turned.map(name),
    astray: astray.map(name),
    page: [document.documentElement.lang, document.documentElement.dir],
  };
};

/** What is on screen at 360 px: widths, what stands outside or is cut off, targets that a thumb misses, languages. */
export const measured = (page) => page.evaluate(measure, { width: WIDTH, least: 43.99 });

/** What axe finds wrong with the page, one line a finding. */
export async function axeFindings(page) {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  const violations = await page.evaluate(async () => {
    const result = await globalThis.axe.run(document, { resultTypes: ['violations'] });
    return result.violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map(({ target, any }) => `${target.flat().join(' ')} ${any[0]?.message ?? ''}`),
    }));
  });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node}`));
}
