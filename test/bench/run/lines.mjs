// The numbers that the project promises.
const FRAME_MS = 1000 / 60;
const line = (says, value, { most, unit, digits }) => ({ says, value, most, unit, digits, passes: value <= most });

function sizeLines([registration, model]) {
  const kilobytes = (size, most) => line(`${size.name}, gzip`, size.gzip / 1000, { most, unit: ' kB' });
  return [kilobytes(registration, 60), kilobytes(model, 16)];
}

/** Every promise with what was measured. `find` gives the medians of a group's entry at a throttle. */
export function lines(sizes, find) {
  const slower = ['sections', 'page'].map((layout) => {
    const group = `registration, layout ${layout}`;
    const [floor, ours] = ['by hand', 'amparo'].map((name) => find(group, name, 4));
    const says = `registration (${layout}), CPU ×4: key p95 above that of the page written by hand`;
    return line(says, ours.keyP95 - floor.keyP95, { most: FRAME_MS, unit: ' ms' });
  });
  const longer = [1, 4].flatMap((rate) =>
    ['keyP50', 'keyP95'].map((key) => {
      const [few, many] = [50, 1000].map((count) => find(`${count} questions on one page`, 'amparo', rate)[key]);
      const says = `typing at 1000 questions against 50, CPU ×${rate}: ${key.replace('keyP', 'p')}`;
      return line(says, many / few, { most: 1.5, unit: '×', digits: 2 });
    }),
  );
  return [...sizeLines(sizes), ...slower, ...longer];
}
