import { html } from 'hono/html';
import type { ListedReceipt } from './submissions/archive.js';

/** Writes the page of what arrived: codes, form, time and the start of the hash; `html` escapes every value. */
export function listPage(receipts: readonly ListedReceipt[]) {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>Received</title>
        <link rel="stylesheet" href="/receiver.css" />
      </head>
      <body>
        <main>
          <h1>Received</h1>
          ${receipts.length === 0 ? html`<p>Nothing has arrived yet.</p>` : table(receipts)}
        </main>
      </body>
    </html>`;
}

const table = (receipts: readonly ListedReceipt[]) =>
  html`<table>
    <caption>
      The newest first, codes only
    </caption>
    <thead>
      <tr>
        <th scope="col">Case code</th>
        <th scope="col">Form</th>
        <th scope="col">Received (UTC)</th>
        <th scope="col">Hash</th>
      </tr>
    </thead>
    <tbody>
      ${receipts.map(row)}
    </tbody>
  </table>`;

const row = ({ caseCode, form, formVersion, receivedAt, contentHash }: ListedReceipt) =>
  html`<tr>
    <th scope="row">${caseCode}</th>
    <td>${form === '' ? 'sealed' : `${form} ${formVersion}`}</td>
    <td><time datetime="${receivedAt}">${receivedAt.slice(0, 19).replace('T', ' ')}</time></td>
    <td><code>${contentHash.slice(0, 12)}</code></td>
  </tr>`;
