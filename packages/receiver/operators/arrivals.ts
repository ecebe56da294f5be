import { build, labelled } from './build.js';
import { ReceiverError, type FormName, type Listed, type ReceiverApi, type Search } from './receiver-api.js';
import { resultsTable } from './results-table.js';

/** What the list of arrivals is made with. */
export interface Arrivals {
  readonly api: ReceiverApi;
  readonly forms: readonly FormName[];
  readonly open: (listed: Listed) => unknown;
}

/** The list of what arrived, with what is looked for above it and pages below. */
export function arrivals({ api, forms, open }: Arrivals): HTMLElement {
  const boxes = searchBoxes(forms);
  const place = build('div', { 'aria-live': 'polite' });
  const newer = build('button', { type: 'button' }, 'Newer');
  const older = build('button', { type: 'button' }, 'Older');
  const before: (string | undefined)[] = [];
  let search: Search = {};
  let here: string | undefined;
  let next: string | null = null;

  const show = async (after?: string): Promise<void> => {
    try {
      const page = await api.search(after === undefined ? search : { ...search, after });
      here = after;
      next = page.next;
      place.replaceChildren(resultsTable({ submissions: page.submissions, forms, open }));
    } catch (error) {
      place.replaceChildren(build('p', { class: 'error', role: 'alert' }, sentenceOf(error)));
    }
    newer.hidden = before.length === 0;
    older.hidden = next === null;
  };
  newer.addEventListener('click', () => void show(before.pop()));
  older.addEventListener('click', () => {
    before.push(here);
    void show(next ?? undefined);
  });
  const begin = (event?: Event): void => {
    event?.preventDefault();
    search = boxes.read();
    before.length = 0;
    void show();
  };
  const form = build('form', { submit: begin }, boxes.element);
  form.addEventListener('reset', () => setTimeout(begin));
  begin();
  return build(
    'section',
    { class: 'card' },
    build('h2', {}, 'What arrived'),
    form,
    place,
    build('div', { class: 'buttons' }, newer, older),
  );
}

const sentenceOf = (error: unknown): string =>
  error instanceof ReceiverError ? error.message : 'Something went wrong on this page. Sign in again.';

function searchBoxes(forms: readonly FormName[]) {
  const code = build('input', { id: 'code', spellcheck: 'false', autocapitalize: 'characters' });
  const names = new Map(forms.map(({ id, title }) => [id, title]));
  const form = build(
    'select',
    { id: 'form' },
    option('', 'All'),
    ...Array.from(names, ([id, title]) => option(id, title)),
  );
  const sealed = build(
    'select',
    { id: 'sealed' },
    option('', 'All'),
    option('false', 'Plain'),
    option('true', 'Sealed'),
  );
  const from = build('input', { id: 'from', type: 'date' });
  const to = build('input', { id: 'to', type: 'date' });
  const element = build(
    'div',
    {},
    build(
      'div',
      { class: 'fields' },
      labelled('Case code', code),
      labelled('Form', form),
      labelled('Sealed', sealed),
      labelled('From day (UTC)', from),
      labelled('To day (UTC)', to),
    ),
    build(
      'div',
      { class: 'buttons' },
      build('button', { class: 'primary' }, 'Search'),
      build('button', { type: 'reset' }, 'Show all'),
    ),
  );
  const read = (): Search => ({
    ...(code.value.trim() !== '' && { caseCode: code.value.trim() }),
    ...(form.value !== '' && { form: form.value }),
    ...(sealed.value !== '' && { sealed: sealed.value === 'true' }),
    ...(from.value !== '' && { from: `${from.value}T00:00:00Z` }),
    ...(to.value !== '' && { until: dayAfter(to.value) }),
  });
  return { element, read };
}

const option = (value: string, text: string): HTMLElement => build('option', { value }, text);

const dayAfter = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + 24 * 60 * 60 * 1000).toISOString();
