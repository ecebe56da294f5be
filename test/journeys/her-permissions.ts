import type { assent, consent } from '@amparo/definitions';
import type { Scenario } from './scenario.js';

// What the girl of 14 and her guardian permit.

/** She may say no, and says yes to helpers and to going home. */
export const assentsToHelp = (form: Scenario<typeof assent>) =>
  form
    .answer('bands.guardianConsentRef', 'C-1')
    .answer('bands.childAloneOrWith', 'alone')
    .answer('decisions.assentTalk', 'yes')
    .answer('decisions.assentShareHelpers', 'yes')
    .answer('decisions.assentShareHelpersNotes', 'The nurse, and the office at home')
    .answer('decisions.assentTracing', 'later')
    .answer('decisions.assentRefusedAll', 'no')
    .answer('decisions.pressed', 'no');

/** The guardian lets helpers be told; whether anybody abroad is told is left for later. */
export const guardianConsents = (form: Scenario<typeof consent>) =>
  form
    .answer('basis.legalBasis', 'consent')
    .answer('basis.consentGiverRole', ['legalGuardian'])
    .answer('basis.giverSafetyCheck', 'yes')
    .answer('basis.childAssent', 'A-1')
    .answer('information.limitsExplained', true)
    .answer('permissions.permCollectStore', 'yes')
    .answer('permissions.permShareServices', 'yes')
    .answer('permissions.permTracing', 'later')
    .answer('permissions.permCrossBorder', 'later')
    .answer('signature.signatureGiver', 'written')
    .answer('signature.signatureGiverMark', { means: 'typed', name: 'G. Guardian', at: '2026-03-09T12:00+02:00' });

/** Asked again before she is handed over, the guardian lets the country be told that she goes to. */
export const guardianConsentsAbroad = (form: Scenario<typeof consent>) =>
  guardianConsents(form)
    .answer('permissions.permCrossBorder', 'yes')
    .answer('permissions.permCrossBorderCountries', ['TN'])
    .answer('permissions.permReturn', 'yes');
