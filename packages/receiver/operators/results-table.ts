import { build } from './build.js';
import type { FormName, Listed } from './receiver-api.js';

/** What the table of results is made of. */
export interface Results {
  readonly submissions: readonly Listed[];
  readonly forms: readonly FormName[];
  readonly open: (listed: Listed) => unknown;
}

/** Shows one page of what arrived; the case code opens the record. */
export function resultsTable({ submissions, forms, open }: Results): HTMLElement {
  if (submissions.length === 0) return build('p', {}, 'Nothing that fits has arrived.');
  const titles = ['Case code', 'Form', 'Arrived (UTC)', 'Hash'].map((title) => build('th', { scope: 'col' }, title));
  const titleOf = ({ form, formVersion }: Listed): string =>
    `${forms.find(({ id }) => id === form)?.title ?? form} ${formVersion}`;
  const rows = submissions.map((listed) => {
    const button = build('button', { type: 'button', class: 'link', click: () => open(listed) }, listed.caseCode);
    const time = listed.receivedAt.slice(0, 19).replace('T', ' ');
    return build(
      'tr',
      {},
      build('th', { scope: 'row' }, button),
      build('td', {}, listed.sealed ? build('span', { class: 'tag' }, 'sealed') : titleOf(listed)),
      build('td', {}, build('time', { datetime: listed.receivedAt }, time)),
      build('td', {}, build('code', {}, listed.contentHash.slice(0, 12))),
    );
  });
  const caption = build('caption', {}, 'The newest first. The case code opens the record.');
  const head = build('thead', {}, build('tr', {}, ...titles));
  return build('table', { class: 'results' }, caption, head, build('tbody', {}, ...rows));
}
