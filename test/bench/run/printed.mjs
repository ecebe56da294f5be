import { availableParallelism } from 'node:os';
import { lines } from './lines.mjs';
import { groupTable, lineTable, sizeTable } from './report.mjs';

const BUSY =
  'THE MACHINE WAS BUSY: trust sizes, CPU columns and elements; latencies measure the other programs as well.';

const about = ({ browser, failures }, loads) =>
  [
    `${browser}, load of the machine ${loads.map((load) => load.toFixed(1)).join(' before, ')} after.`,
    ...(loads[0] > availableParallelism() / 2 ? [BUSY] : []),
    'Medians over visits; in brackets the ratio to the page written by hand.',
    ...failures.map(({ id, rate, says }) => `A visit failed: ${id}, CPU ×${rate}: ${says}`),
  ].join('\n');

const find = (results) => (group, name, rate) =>
  results.find((each) => each.group === group && each.name === name && each.rate === rate).medians;

const has = (results) => (group) => {
  const of = results.filter((each) => each.group === group);
  return of.length > 0 && of.every(({ visits }) => visits > 0);
};

const titleOf = ({ group, rate }) => `${group}, CPU ×${rate}`;

/** Everything that was measured, as text. */
export function printed(compared, loads) {
  const { sizes, results } = compared;
  const titles = new Set(results.map(titleOf));
  const tables = Array.from(titles, (title) => {
    const of = results.filter((result) => titleOf(result) === title && result.visits > 0);
    return of.length > 0 ? groupTable(title, of) : '';
  });
  const promised = lineTable(lines(sizes, { find: find(results), has: has(results) }));
  return [about(compared, loads), sizeTable(sizes), ...tables, promised].join('\n\n') + '\n';
}
