import { randomInt, randomUUID } from 'node:crypto';
import type { Attachment, Json, Submission } from '@amparo/model';
import { validRegistration } from '../valid-registration.js';

type Answers = Readonly<Record<string, Json>>;

let seed = randomInt(2 ** 30);

/** A registration of a case of its own, with a mark as the given name. */
export function registrationWith(mark: string, changes: Answers = {}): Submission {
  const submission = { ...validRegistration(seed++), id: randomUUID() };
  return withAnswers(submission, 'childIdentity', { givenName: mark, ...changes });
}

export function withAnswers(submission: Submission, section: string, changes: Answers): Submission {
  const before = submission.answers[section] as Answers | undefined;
  return { ...submission, answers: { ...submission.answers, [section]: { ...before, ...changes } } };
}

export const renamed = (submission: Submission): Submission =>
  withAnswers(submission, 'childIdentity', { givenName: 'Another' });

/** With a photo, which is asked for where the host says that there is consent to one. */
export const withPhoto = (submission: Submission, photo: Attachment): Submission => ({
  ...withAnswers(submission, 'childIdentity', { photoAttached: [photo] }),
  settings: { ...submission.settings, photoConsent: true },
});

export const answersOf = (submission: Submission, section: string): Answers => submission.answers[section] as Answers;
