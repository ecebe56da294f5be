import type { HostedElement } from '../host/hosted-element.js';
import type { CasePanel } from './case-panel.js';

/** What the host gave a page of cases, for the elements inside. */
export type Given = Pick<CasePanel, 'presets' | 'receivers' | 'riskRuleSet'> &
  Pick<
    HostedElement,
    | 'endpoint'
    | 'token'
    | 'storage'
    | 'worker'
    | 'workerRole'
    | 'settings'
    | 'codes'
    | 'timeZone'
    | 'transport'
    | 'lockAfter'
    | 'lockOnHide'
    | 'exitTo'
    | 'noExit'
    | 'offerWipe'
    | 'unsentDays'
    | 'witness'
    | 'carryTo'
    | 'keepReadableFor'
    | 'organisationKey'
  >;
