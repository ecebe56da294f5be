import { attest, codes, computed, date, text } from '@amparo/model';
import { folded } from '../shared/folded.js';
import { reviewingOfficer } from '../shared/settings.js';

const bidCaseworkerCode = text('Code of the caseworker', {
  expected: true,
  sensitivity: 'operational',
  source: 'S1:1662',
});

const reviewingOfficerCode = text('Code of the reviewing officer', {
  expected: reviewingOfficer.is('always'),
  guidance: 'Needed where many cases wait or where your organisation asks for it.',
  sensitivity: 'operational',
  source: 'S1:1638; S1:1662',
});

const bidSupervisorCode = text('Code of the supervisor', {
  expected: true,
  guidance: 'Somebody else than the caseworker.',
  sensitivity: 'operational',
  source: 'S1:1654; S1:1662',
});

/** Tells whether all the codes that are given belong to different persons. */
export const apart = (given: readonly (string | undefined)[]): boolean => {
  const all = given.filter((code) => code !== undefined).map(folded);
  return new Set(all).size === all.length;
};

/** Who holds which role in the determination. */
export const roles = {
  bidCaseworkerCode,
  bidCaseworkerQualified: attest('The caseworker is a qualified social worker or child protection professional', {
    expected: true,
    sensitivity: 'operational',
    source: 'S1:1637',
  }),
  reviewingOfficerCode,
  bidSupervisorCode,
  rolesApart: computed('Are the roles held by different persons?', {
    as: 'code',
    codes: codes({ apart: 'Yes', same: 'No, one person holds two roles' }),
    from: [bidCaseworkerCode, reviewingOfficerCode, bidSupervisorCode],
    explains: { compared: 'The codes of caseworker, reviewing officer and supervisor were compared.' },
    compute: (read) => {
      const given = [read(bidCaseworkerCode), read(reviewingOfficerCode), read(bidSupervisorCode)];
      if (given.filter((code) => code !== undefined).length < 2) return undefined;
      return { value: apart(given) ? 'apart' : 'same', because: 'compared' };
    },
    sensitivity: 'operational',
    source: 'S1:1662',
  }),
  rolesAppointedAt: date('When were the roles given out?', {
    expected: true,
    notAfter: 'today',
    guidance: 'Before the file is prepared.',
    sensitivity: 'operational',
    source: 'S1:1662',
  }),
};
