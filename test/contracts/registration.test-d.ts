import { all, anyEntry, choice, codes, date, defineForm, section, type AnswerAt, type Path } from '@amparo/model';
import { registration, type Registration } from '@amparo/definitions';
import { scenario } from '../journeys/scenario.js';

// Checked by the compiler alone: each line below a mark has a mistake, and compiling it would be the failure.

const { accompanimentStatus, accompanyingAdults } = registration.sections.accompaniment.questions;
const { protectionRisks } = registration.sections.risksSeen.questions;

export const spelled = all(accompanimentStatus.is('separated'), protectionRisks.includes('trafficking'));

// @ts-expect-error a misspelt code
accompanimentStatus.is('seperated');
// @ts-expect-error a reason for having no answer is not a code
accompanimentStatus.is('unknown');
// @ts-expect-error a code of another list
protectionRisks.includesAny('separated', 'kinship');
// @ts-expect-error a list of entries is not compared with a code
accompanyingAdults.is('document');
// @ts-expect-error a misspelt question of the entry
anyEntry(accompanyingAdults, accompanyingAdults.questions.linkProofed.is('notProven'));

// @ts-expect-error a misspelt option
choice('Sex', codes({ female: 'Female' }), { wehn: accompanimentStatus.answered });
// @ts-expect-error an option of another kind of question
date('Since when?', { precision: 'any', maxLength: 4 });
// @ts-expect-error a form says what it is aligned with
defineForm({ id: 'x', version: '1.0.0', title: 'X', sections: { one: section('One', {}) } });

const form = scenario(registration);
form.answer('childIdentity.ageYears', 12).answer('childIdentity.sex', { absent: 'declined' });
form.answer('accompaniment.accompanyingAdults[a1].linkProven', 'document');
// @ts-expect-error a misspelt path
form.answer('childIdentity.agesYears', 12);
// @ts-expect-error a path of another section
form.answer('care.ageYears', 12);
// @ts-expect-error a text where a number is asked
form.answer('childIdentity.ageYears', 'twelve');
// @ts-expect-error a misspelt code
form.answer('accompaniment.accompanyingAdults[a1].linkProven', 'papers');
// @ts-expect-error a reason that does not exist
form.answer('childIdentity.sex', { absent: 'forgotten' });
// @ts-expect-error nobody unticks a statement, and nobody leaves it open with a reason
form.answer('caseHeader.safeSpaceConfirmed', false);
// @ts-expect-error a question is no list
form.addEntry('childIdentity.ageYears', 'a1');

export const path: Path<typeof registration> = 'family.mother.personFullName';
export const level: AnswerAt<typeof registration, 'urgentNeeds.initialRiskLevel'> = 'high';
// @ts-expect-error the mother's role is not asked
export const role: Path<typeof registration> = 'family.mother.personRole';

export const sexIsCertain = (answers: Registration): object | string => answers.childIdentity.sex;
// @ts-expect-error a name may be missing
export const nameIsNot = (answers: Registration): object | string => answers.childIdentity.givenName;
