import { dataSharing } from '@amparo/definitions';
import type { FormContract } from '../form-contract.js';

const ROW = 'a row of the repeat, named in its label';

/** How the data sharing record meets the content. */
export const contract: FormContract = {
  form: dataSharing,
  content: 'dpisp',
  starts: ['dp', 'dl'],
  sections: { dpSet: 'protocol', dpLog: 'disclosures' },
  added: {
    'caseHeader.met': 'whether anybody was met, without which nothing is asked of a meeting',
    'protocol.agencies[].name': ROW,
    'protocol.agencies[].forms': ROW,
    'protocol.agencies[].countries': ROW,
    'protocol.retentionEnd': 'the end action, which the label names beside the time',
    'protocol.draftLocksAt': 'the day that DPI-03 watches',
    'protocol.breachContactHours': 'the hours of a field that is a text and hours',
    'protocol.disclosing': 'the first block is filled once, the second on every disclosure',
    'disclosures.toCountry': 'the country of a field that names a receiver and a country (DPI-01)',
    'disclosures.toBlocked': 'compares that country with the protocol (DPI-01)',
    'disclosures.recallOn': 'the date part of a field that is a yes or no and a date',
    'disclosures.ground': 'the basis of a field that is a basis and a reference',
  },
  addedRules: {
    'DPI-met': 'what belongs to a meeting is asked only once somebody was met',
    'DPI-01-unknown': 'a protocol that names no country does not say that every country is safe',
  },
  shownLess: {
    'disclosures.basis': 'the record of a consent, where consent is the ground',
  },
};
