import { build } from './build.js';
import type { Counts } from './receiver-api.js';

const DAY_MS = 24 * 60 * 60 * 1000;
const SVG = 'http://www.w3.org/2000/svg';
const HEIGHT = 100;

interface Day {
  readonly day: string;
  readonly plain: number;
  readonly sealed: number;
}

/** Draws what arrived by day, with the same figures in a table. */
export function countsChart(counts: Counts): HTMLElement {
  const days = everyDay(counts);
  const most = Math.max(1, ...days.map(total));
  const sum = days.reduce((all, day) => all + total(day), 0);
  const said = `${sum} arrived in ${days.length} days; the most on one day were ${sum === 0 ? 0 : most}.`;
  return build(
    'figure',
    {},
    build('p', {}, said),
    build('div', { class: 'scale' }, build('span', {}, `${most} a day`)),
    bars(days, { most, said }),
    build('div', { class: 'scale' }, build('span', {}, days[0]?.day ?? ''), build('span', {}, days.at(-1)?.day ?? '')),
    build('ul', { class: 'key' }, build('li', {}, 'plain'), build('li', { class: 'of-sealed' }, 'sealed')),
    build('details', {}, build('summary', {}, 'The same as a table'), table(days.filter((day) => total(day) > 0))),
  );
}

const total = ({ plain, sealed }: Day): number => plain + sealed;

function everyDay({ from, days, counts }: Counts): readonly Day[] {
  const on = (day: string, sealed: boolean): number =>
    counts
      .filter((each) => each.day === day && each.sealed === sealed)
      .reduce((sum, each) => sum + each.submissions, 0);
  return Array.from({ length: days }, (_, at) => {
    const day = new Date(Date.parse(from) + at * DAY_MS).toISOString().slice(0, 10);
    return { day, plain: on(day, false), sealed: on(day, true) };
  });
}

function bars(days: readonly Day[], { most, said }: { readonly most: number; readonly said: string }): SVGElement {
  const svg = document.createElementNS(SVG, 'svg') as SVGSVGElement;
  const given = {
    viewBox: `0 0 ${days.length} ${HEIGHT}`,
    preserveAspectRatio: 'none',
    role: 'img',
    'aria-label': said,
  };
  for (const [name, value] of Object.entries(given)) svg.setAttribute(name, value);
  for (const [at, { plain, sealed }] of days.entries()) {
    const heights = [(plain / most) * HEIGHT, (sealed / most) * HEIGHT] as const;
    svg.append(
      bar('plain', { x: at, y: HEIGHT - heights[0], height: heights[0] }),
      bar('sealed', { x: at, y: HEIGHT - heights[0] - heights[1], height: heights[1] }),
    );
  }
  return svg;
}

function bar(kind: string, { x, y, height }: Readonly<Record<'x' | 'y' | 'height', number>>): SVGElement {
  const rect = document.createElementNS(SVG, 'rect') as SVGRectElement;
  const given = { x: x + 0.1, y, width: 0.8, height, class: kind };
  for (const [name, value] of Object.entries(given)) rect.setAttribute(name, String(value));
  return rect;
}

function table(days: readonly Day[]): HTMLElement {
  const head = ['Day (UTC)', 'Plain', 'Sealed'].map((title) => build('th', { scope: 'col' }, title));
  const rows = days.map(({ day, plain, sealed }) =>
    build(
      'tr',
      {},
      build('th', { scope: 'row' }, day),
      build('td', {}, String(plain)),
      build('td', {}, String(sealed)),
    ),
  );
  return build('table', {}, build('thead', {}, build('tr', {}, ...head)), build('tbody', {}, ...rows));
}
