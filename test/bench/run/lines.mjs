// The numbers that the project promises.
const FRAME_MS = 1000 / 60;

const judged = (says, value, { most, unit, digits }) => ({ says, value, most, unit, digits, passes: value <= most });

function sizeLines([registration, model]) {
  const kilobytes = (size, most) => judged(`${size.name}, gzip`, size.gzip / 1000, { most, unit: ' kB' });
  return [kilobytes(registration, 60), kilobytes(model, 16)];
}

function registrationLines(layout, find) {
  const [floor, ours] = ['by hand', 'amparo'].map((name) => find(`registration, layout ${layout}`, name, 4));
  const says = `registration (${layout}), CPU ×4, above the page written by hand`;
  return [
    judged(`${says}: key p95`, ours.keyP95 - floor.keyP95, { most: FRAME_MS, unit: ' ms' }),
    // Not promised, but it holds on a busy machine too, where p95 mostly measures the other programs.
    { says: `${says}: CPU per key`, value: ours.keyCpu - floor.keyCpu, unit: ' ms' },
  ];
}

function lengthLine({ rate, key }, find) {
  const [few, many] = [50, 1000].map((count) => find(`${count} questions on one page`, 'amparo', rate)[key]);
  const says = `typing at 1000 questions against 50, CPU ×${rate}: ${key.replace('keyP', 'p')}`;
  return judged(says, many / few, { most: 1.5, unit: '×', digits: 2 });
}

// Opened and typed in beside the registration that was opened in the same way.
function largestLines({ layout, rate }, find) {
  const [usual, largest] = ['registration', 'amparo'].map((name) =>
    find(`the largest form, layout ${layout}`, name, rate),
  );
  const line = (key, what, most) =>
    judged(`the largest form (${layout}) against the registration, CPU ×${rate}: ${what}`, largest[key] / usual[key], {
      most,
      unit: '×',
      digits: 2,
    });
  const isWhole = { ...line('interactive', 'until all questions are there'), passes: undefined }; // has more of them
  return [
    line('first', 'opened, first field', 1.15),
    ...(layout === 'page' ? [isWhole] : []),
    line('keyP50', 'a key, p50', 1.5),
  ];
}

const LAYOUTS = ['sections', 'page'];
const RATES = [1, 4];

// What has to be measured for each of the lines.
const promises = [
  ...LAYOUTS.map((layout) => ({
    groups: [`registration, layout ${layout}`],
    lines: (find) => registrationLines(layout, find),
  })),
  ...LAYOUTS.flatMap((layout) =>
    RATES.map((rate) => ({
      groups: [`the largest form, layout ${layout}`],
      lines: (find) => largestLines({ layout, rate }, find),
    })),
  ),
  ...RATES.flatMap((rate) =>
    ['keyP50', 'keyP95'].map((key) => ({
      groups: ['50 questions on one page', '1000 questions on one page'],
      lines: (find) => [lengthLine({ rate, key }, find)],
    })),
  ),
];

/**
 * Every promise of which all was measured, with what was. `find` gives the medians of a group's entry at a throttle, `has` says
 * whether everything of a group was visited.
 */
export const lines = (sizes, { find, has }) => [
  ...sizeLines(sizes),
  ...promises.filter(({ groups }) => groups.every(has)).flatMap((promise) => promise.lines(find)),
];
