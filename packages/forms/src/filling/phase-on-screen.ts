import type { InterfaceWords } from '@amparo/elements';
import type { PublicKey } from '@amparo/sdk';
import type { Words } from '@amparo/model';
import { html, nothing } from 'lit';
import * as around from './around.js';
import type { CaseContext } from '../host/case-context.js';
import type { Device } from '../device/device.js';
import type { Storage } from '../host/case-host.js';
import type { CaseWork } from './case-work.js';
import type { DraftOpener } from '../drafts-list/draft-opener.js';
import { later } from './later.js';

interface Host extends DraftOpener {
  readonly words: Words;
  readonly worker: string;
  readonly device: Device;
  readonly storage: Storage;
  readonly organisationKey: JsonWebKey | undefined;
  readonly unsentDays: number;
  readonly carryTo: readonly PublicKey[] | undefined;
  readonly context: CaseContext | undefined;
  begin(): Promise<void>;
}

interface Parts {
  readonly work: CaseWork;
  readonly speaks: InterfaceWords;
  /** The form itself. */
  readonly form: () => unknown;
}

/** What is on screen of the work on a case. */
export function phaseOnScreen(host: Host, { work, speaks, form }: Parts): unknown {
  const { phase, filling, sent, device } = work;
  const until = device.readable.until.get(sent?.id ?? '');
  const begin = (): void => void host.begin();
  const drafts = (): unknown => around.draftsPanel(host, speaks);
  switch (phase) {
    case 'opening':
      return nothing;
    case 'unlock':
      return around.unlockPanel(host, work.exists);
    case 'locked':
      return later()?.lockedPanel(begin, speaks);
    case 'choose':
      return html`${drafts()} ${around.beginButton(begin, speaks)}`;
    case 'asked':
      return html`<amparo-asked
        .words=${host.words}
        .work=${work}
        .form=${host.definition}
        .question=${work.question}
        .leave=${host.context ? undefined : () => void work.choose()}
      ></amparo-asked>`;
    case 'filling':
      return filling ? form() : nothing;
    case 'sent':
      return sent
        ? html`${later()?.sentPanel(sent, { stored: device.keeps, until, timeZone: device.timeZone, begin: host.context ? undefined : begin }, speaks)}
          ${sent.kind === 'attention' || until ? drafts() : nothing}`
        : nothing;
  }
}
