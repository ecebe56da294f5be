import { keepTypingInside, SpeakingElement } from '@amparo/elements';
import type { Environment, HostCode } from '@amparo/model';
import type { Transport } from '@amparo/sdk';
import type { PropertyDeclarations, PropertyValues } from 'lit';
import type { Storage } from './case-host.js';
import { environmentNow } from './environment-now.js';
import { lazyRest } from './lazy-rest.js';

/** What a page gives to a form or to a page of cases: where to send, whose device it is, and what the host knows. */
export abstract class HostedElement extends SpeakingElement {
  static override properties: PropertyDeclarations = {
    endpoint: { type: String },
    token: { type: String },
    storage: { type: String },
    worker: { type: String },
    workerRole: { type: String, attribute: 'worker-role' },
    settings: { attribute: false },
    codes: { attribute: false },
    transport: { attribute: false },
  };

  /** Address that submissions are sent to, such as `https://cases.example/submissions`. */
  declare endpoint: string;
  /** Bearer token that allows sending, and nothing else. */
  declare token: string;
  /** `memory` stores nothing; `vault` seals drafts under a passphrase. */
  declare storage: Storage;
  /** Whose drafts these are, on a device that several workers share. */
  declare worker: string;
  /** Role of the person who fills in the form: `frontline`, `caseworker` or `specialist`. */
  declare workerRole: string;
  /** Further settings of the host, such as `asksEthnicity`. */
  declare settings: Environment['settings'];
  /** Code lists of the host, by name: `organisations`, `places`. */
  declare codes: Readonly<Record<string, readonly HostCode[]>>;
  /** Delivers in place of the REST transport of `endpoint`. */
  declare transport: Transport | undefined;

  #rest: Transport | undefined;

  constructor() {
    super();
    this.endpoint = '';
    this.token = '';
    this.storage = 'memory';
    this.worker = 'worker';
    this.workerRole = 'caseworker';
    this.settings = {};
    this.codes = {};
  }

  /** The clock, the place and the host's settings, as they are now. */
  environment(): Environment {
    return environmentNow({ role: this.workerRole, ...this.settings }, this.codes);
  }

  /** How submissions are delivered; undefined while the page has not said it. */
  delivery(): Transport | undefined {
    if (this.transport || this.endpoint === '') return this.transport;
    this.#rest ??= lazyRest({ endpoint: new URL(this.endpoint, document.baseURI).href, token: () => this.token });
    return this.#rest;
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    return keepTypingInside(super.createRenderRoot());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('endpoint')) this.#rest = undefined;
  }
}
