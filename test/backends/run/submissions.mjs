import { randomUUID } from 'node:crypto';

/** A registration of a case of its own, with a mark as the given name. These backends judge no answers but by their columns. */
export const submissionWith = (mark, changes = {}) => ({
  id: randomUUID(),
  form: 'registration',
  formVersion: '1.0.0',
  caseCode: `TEST-${randomUUID().slice(0, 8)}`,
  language: 'en',
  createdAt: '2026-03-04T10:00:00.000Z',
  answers: {
    childIdentity: {
      givenName: mark,
      familyName: { absent: 'declined' },
      ageYears: 9,
      otherNames: 'ليلى · ኣማኑኤል · 🌙',
      ...changes,
    },
    family: { familyMembers: [{ id: 'm1', personRole: 'sister', personFullName: 'Luz' }] },
  },
  reasons: {},
  settings: {},
});

const withIdentity = (submission, changes) => ({
  ...submission,
  answers: { ...submission.answers, childIdentity: { ...submission.answers.childIdentity, ...changes } },
});

export const changed = (submission) => withIdentity(submission, { givenName: 'Another' });

export const withPhoto = (submission, photo) => withIdentity(submission, { photoAttached: [photo] });

/** Asks what a browser asks before it sends to another origin. */
export const preflight = ({ origin, address, method, headers }) =>
  fetch(address, {
    method: 'OPTIONS',
    headers: { origin, 'access-control-request-method': method, 'access-control-request-headers': headers.join(',') },
  });
