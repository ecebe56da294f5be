import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from './cell.js';
import { SMALLEST_CELL } from './count-cases.js';
import { suppressed } from './suppressed.js';

const oneFact = (counts: readonly number[]): readonly Cell[] =>
  counts.map((count, at) => ({ codes: [`c${String(at)}`], count }));

const twoFacts = (rows: readonly (readonly number[])[]): readonly Cell[] =>
  rows.flatMap((row, r) =>
    row.flatMap((count, c) => (count > 0 ? [{ codes: [`r${String(r)}`, `c${String(c)}`], count }] : [])),
  );

const shown = (counts: readonly number[]): readonly (number | undefined)[] =>
  suppressed(oneFact(counts), SMALLEST_CELL).map(({ count }) => count);

/** Tries every way to fill in the hidden cells that gives the sums of all rows and columns, and says which counts each cell had. */
function guesses(
  cells: readonly Cell[],
  { isHidden, knows }: { readonly isHidden: (cell: Cell) => boolean; readonly knows: boolean },
): ReadonlyMap<Cell, ReadonlySet<number>> {
  const hidden = cells.filter((cell) => isHidden(cell));
  const linesOf = ({ codes }: Cell): readonly string[] => (codes.length === 1 ? ['all'] : codes);
  const left = new Map<string, number>();
  for (const cell of hidden)
    for (const line of linesOf(cell)) left.set(line, (left.get(line) ?? 0) + (cell.count ?? 0));
  const seen = new Map(hidden.map((cell) => [cell, new Set<number>()]));
  const tried: number[] = [];
  const fill = (at: number): void => {
    const cell = hidden[at];
    if (!cell) {
      if ([...left.values()].every((rest) => rest === 0))
        hidden.forEach((each, i) => seen.get(each)?.add(tried[i] ?? 0));
      return;
    }
    const isSmall = knows && (cell.count ?? 0) < SMALLEST_CELL;
    const most = Math.min(isSmall ? SMALLEST_CELL - 1 : Infinity, ...linesOf(cell).map((line) => left.get(line) ?? 0));
    const take = (count: number): void =>
      linesOf(cell).forEach((line) => left.set(line, (left.get(line) ?? 0) - count));
    for (let count = isSmall || !knows ? 1 : SMALLEST_CELL; count <= most; count += 1) {
      take(count);
      tried[at] = count;
      fill(at + 1);
      take(-count);
    }
  };
  fill(0);
  return seen;
}

function expectNoGuess(cells: readonly Cell[], knows: boolean): void {
  const told = suppressed(cells, SMALLEST_CELL);
  const kept = new Set(told.filter(({ count }) => count !== undefined).map(({ codes }) => codes.join()));
  const possible = guesses(cells, { isHidden: ({ codes }) => !kept.has(codes.join()), knows });
  const withNothingShown = guesses(cells, { isHidden: () => true, knows });
  for (const cell of cells.filter(({ count = 0 }) => count < SMALLEST_CELL))
    expect(possible.get(cell)?.size).toBeGreaterThanOrEqual(Math.min(3, withNothingShown.get(cell)?.size ?? 0));
}

describe('small counts of a table', () => {
  it.each([[[4, 4, 20]], [[1, 1, 20]], [[1, 2, 20]], [[4, 20]]])(
    'two that only one sum makes do not go alone: %j',
    (counts) => {
      expect(shown(counts)).toEqual(counts.map(() => undefined));
    },
  );

  it('show what they can: a pair that may be many pairs hides nothing else, and the largest stays longest', () => {
    expect(shown([2, 3, 20])).toEqual([undefined, undefined, 20]);
    expect(shown([4, 4, 9, 20])).toEqual([undefined, undefined, undefined, 20]);
  });

  it('hide nothing else for one that its row alone tells', () => {
    const cells = twoFacts([
      [3, 0],
      [0, 9],
    ]);
    expect(suppressed(cells, SMALLEST_CELL).map(({ count }) => count)).toEqual([undefined, 9]);
  });

  it.each([
    ['knows which cells are small', true],
    ['knows nothing of them', false],
  ])('may each be one of three, or of as many as were nothing shown, for whoever knows all sums and %s', (_, knows) => {
    const line = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 });
    fc.assert(fc.property(line, (counts) => expectNoGuess(oneFact(counts), knows)));
    const count = fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 8 }));
    const row = fc.array(count, { minLength: knows ? 3 : 2, maxLength: knows ? 3 : 2 });
    const table = fc.array(row, { minLength: 2, maxLength: 3 });
    fc.assert(
      fc.property(table, (rows) => expectNoGuess(twoFacts(rows), knows)),
      { numRuns: 60 },
    );
  });
});
