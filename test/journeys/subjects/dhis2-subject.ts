import type { Subject } from '@amparo/sdk/conformance';
import { dhis2Transport, type Dhis2Mapping } from '@amparo/sdk/transports/dhis2';
import { Dhis2Double, TOKEN } from '../doubles/dhis2-double.js';
import { httpHost } from '../doubles/http-host.js';
import { preflight } from './preflight.js';
import { answersOf, registrationWith, renamed, withPhoto } from './registrations.js';

/** A server of nobody's: every DHIS2 makes identifiers of its own. */
export const mapping: Dhis2Mapping = {
  trackedEntityType: 'nEenWmSyUEp',
  program: 'IpHINAT79UW',
  orgUnit: { id: 'DiszpKrYNg8' },
  caseCode: 'cAsEcOdE001',
  forms: {
    registration: {
      programStage: 'sTaGeRegis1',
      contentHash: 'hAsHoFaLl01',
      occurredAt: 'identification.registeredAt',
      dataElements: [
        { from: 'urgentNeeds.initialRiskLevel', to: 'rIsKlEvEl01', as: 'text' },
        { from: 'accompaniment.accompanimentStatus', to: 'aLoNeOrNot1', as: 'text' },
        { from: 'childIdentity.languages', to: 'lAnGuAgEs01', as: 'text' },
        { from: 'identification.registeredAt', to: 'rEgIsTeReD1', as: 'date' },
        { from: 'childIdentity.photoAttached', to: 'pHoToOfChi1', as: 'file' },
        { from: 'childIdentity.photoAttached', to: 'pHoToOfChi2', as: 'file' },
      ],
      attributes: [
        { from: 'childIdentity.givenName', to: 'gIvEnNaMe01', as: 'text' },
        { from: 'childIdentity.sex', to: 'sExOfChild1', as: 'text' },
        { from: 'childIdentity.ageYears', to: 'aGeInYears1', as: 'number' },
      ],
      lists: [
        {
          from: 'accompaniment.accompanyingAdults',
          programStage: 'sTaGeAdult1',
          dataElements: [{ from: 'personRole', to: 'rOlEoFaDul1', as: 'text' }],
        },
      ],
    },
  },
};

const text = { type: 'TEXT' } as const;

export const makeDhis2 = (): Dhis2Double =>
  new Dhis2Double({
    ...mapping,
    orgUnits: ['DiszpKrYNg8'],
    stages: {
      sTaGeRegis1: {
        rIsKlEvEl01: text,
        aLoNeOrNot1: text,
        lAnGuAgEs01: text,
        rEgIsTeReD1: { type: 'DATE' },
        hAsHoFaLl01: text,
        pHoToOfChi1: { type: 'FILE_RESOURCE' },
        pHoToOfChi2: { type: 'FILE_RESOURCE' },
      },
      sTaGeAdult1: { rOlEoFaDul1: text },
    },
    attributes: {
      gIvEnNaMe01: text,
      sExOfChild1: { type: 'TEXT', options: ['female', 'male'] },
      aGeInYears1: { type: 'INTEGER' },
      cAsEcOdE001: text,
    },
  });

const dhis2 = makeDhis2();
dhis2.allowedOrigins.add('https://portal.example');
const host = httpHost((request) => dhis2.answer(request));

const valueIn = (values: unknown, key: string, id: string): unknown =>
  (values as readonly Record<string, unknown>[]).find((each) => each[key] === id)?.['value'];

export const dhis2Subject: Subject = {
  name: 'DHIS2 Tracker',
  against: 'a test double, after its documentation and the source of its files; not run',
  makeTransport: ({ fetch, isSignedIn }) =>
    dhis2Transport({
      endpoint: `${host.origin}/api`,
      authorization: () => (isSignedIn() ? TOKEN : 'ApiToken d2pat_over'),
      mapping,
      fetch,
    }),
  start: () => host.start(),
  stop: () => host.kill(),
  killDuring: host.killDuring,
  submission: registrationWith,
  changed: renamed,
  wrong: (mark) => ({ submission: registrationWith(mark, { sex: 'other' }), path: 'childIdentity.sex' }),
  withAttachment: {
    type: 'image/png',
    into: withPhoto,
    // Only what the event refers to is there for anybody.
    read: async (_, { id }) =>
      [...dhis2.events.values()]
        .flatMap(({ dataValues }) => dhis2.files.get(String(valueIn(dataValues, 'dataElement', 'pHoToOfChi1'))) ?? [])
        .find(({ name }) => name === id)?.bytes,
    count: async () => dhis2.files.size,
  },
  count: async () => [...dhis2.events.values()].filter(({ programStage: stage }) => stage === 'sTaGeRegis1').length,
  differences: async (submission) => {
    const person = [...dhis2.people.values()].find(
      ({ attributes }) => valueIn(attributes, 'attribute', 'cAsEcOdE001') === submission.caseCode,
    );
    if (!person) return ['the person'];
    const events = [...dhis2.events.values()].filter((each) => each['trackedEntity'] === person['trackedEntity']);
    const adults = (answersOf(submission, 'accompaniment')['accompanyingAdults'] ?? []) as readonly unknown[];
    const level = valueIn(events[0]?.['dataValues'], 'dataElement', 'rIsKlEvEl01');
    const name = valueIn(person['attributes'], 'attribute', 'gIvEnNaMe01');
    return [
      ...(name === answersOf(submission, 'childIdentity')['givenName'] ? [] : ['the given name']),
      ...(level === answersOf(submission, 'urgentNeeds')['initialRiskLevel'] ? [] : ['the risk level']),
      ...(events.length === adults.length + 1 ? [] : ['an event for each adult']),
    ];
  },
  preflight,
  overrun: { notApplicable: 'DHIS2 asks nobody to wait; what stands before it may.' },
};
