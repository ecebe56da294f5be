import { build, labelled } from './build.js';
import { countsChart } from './counts-chart.js';
import type { ReceiverApi } from './receiver-api.js';

/** What arrived by day, over as many days as is chosen. */
export function overview(api: ReceiverApi): HTMLElement {
  const place = build('div', { 'aria-live': 'polite' });
  const days = build(
    'select',
    { id: 'days' },
    ...['30', '90', '366'].map((value) => build('option', { value }, `${value} days`)),
  );
  const show = async (): Promise<void> => {
    try {
      place.replaceChildren(countsChart(await api.counts(Number(days.value))));
    } catch {
      place.replaceChildren(
        build('p', { class: 'error', role: 'alert' }, 'The counts could not be read. Try again in a moment.'),
      );
    }
  };
  days.addEventListener('change', () => void show());
  void show();
  return build(
    'section',
    { class: 'card' },
    build('div', { class: 'top' }, build('h2', {}, 'Arrivals by day'), labelled('Over the last', days)),
    place,
  );
}
