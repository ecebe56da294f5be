import { arrivals } from './arrivals.js';
import { build, labelled } from './build.js';
import { keyChoice } from './key-choice.js';
import type { PrivateKey } from './open-jwe.js';
import { overview } from './overview.js';
import { receiverApi, ReceiverError, type FormName, type Listed, type ReceiverApi } from './receiver-api.js';
import { recordView } from './record-view.js';

const IDLE_MS = 10 * 60 * 1000;

// Text typed in the document itself is written to the browser's session-restore files; behind a shadow root it is not.
const root = document.querySelector('#page')?.attachShadow({ mode: 'open' }) ?? document;
const content = build('div', { class: 'content' });
const leave = build('button', { type: 'button', click: () => signOut() }, 'Sign out');
let keys: readonly PrivateKey[] = [];
let idle: ReturnType<typeof setTimeout> | undefined;

root.append(
  build('link', { rel: 'stylesheet', href: '/operators/page.css' }),
  build('header', {}, build('h1', {}, 'Receiver'), leave),
  content,
);
for (const sign of ['pointerdown', 'keydown']) root.addEventListener(sign, stayAwake, { passive: true });
signOut();

/** Forgets token, key and everything on screen. */
function signOut(sentence = ''): void {
  clearTimeout(idle);
  keys = [];
  leave.hidden = true;
  const token = build('input', { id: 'token', type: 'password', required: true, spellcheck: 'false' });
  const said = build('p', { class: 'error', role: 'alert' }, sentence);
  const enter = (event: Event): void => {
    event.preventDefault();
    const api = receiverApi(token.value.trim());
    api
      .forms()
      .then((forms) => show(api, forms))
      .catch((error: unknown) => {
        said.replaceChildren(
          error instanceof ReceiverError ? error.message : 'This page cannot be shown. Load it again.',
        );
      });
  };
  content.replaceChildren(
    build(
      'form',
      { class: 'card narrow', submit: enter },
      build('h2', {}, 'Sign in'),
      build(
        'p',
        {},
        'With a token that may read. It is kept in this page’s memory, and forgotten after ten minutes without use.',
      ),
      labelled('Reading token', token),
      said,
      build('div', { class: 'buttons' }, build('button', { class: 'primary' }, 'Sign in')),
    ),
  );
  token.focus();
}

function stayAwake(): void {
  clearTimeout(idle);
  if (!leave.hidden) idle = setTimeout(() => signOut('You were signed out after ten minutes without use.'), IDLE_MS);
}

function show(api: ReceiverApi, forms: readonly FormName[]): void {
  leave.hidden = false;
  stayAwake();
  const record = build('section', { class: 'card', tabindex: '-1', 'aria-live': 'polite' });
  record.hidden = true;
  const list = arrivals({ api, forms, open: (listed) => open(listed, { api, record }) });
  const key = keyChoice((chosen) => (keys = chosen));
  content.replaceChildren(overview(api), key, list, record);
}

interface Target {
  readonly api: ReceiverApi;
  readonly record: HTMLElement;
}

async function open(listed: Listed, { api, record }: Target): Promise<void> {
  const close = build('button', { type: 'button' }, 'Close');
  close.addEventListener('click', () => {
    record.replaceChildren();
    record.hidden = true;
    content.querySelector<HTMLElement>('#code')?.focus();
  });
  const head = build('div', { class: 'top' }, build('h2', {}, listed.caseCode), close);
  record.hidden = false;
  record.replaceChildren(head, build('p', {}, 'Opening…'));
  record.focus();
  record.scrollIntoView();
  try {
    record.replaceChildren(head, ...(await recordView(listed, { api, keys })));
  } catch (error) {
    const sentence = error instanceof ReceiverError ? error.message : 'This record could not be read.';
    record.replaceChildren(head, build('p', { class: 'error', role: 'alert' }, sentence));
  }
}
