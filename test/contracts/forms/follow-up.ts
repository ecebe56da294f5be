import { followUp } from '@amparo/definitions';
import type { FormContract } from '../form-contract.js';

const NAMED = 'named in the label or the type of the repeat';
const PARTS = 'chooses which of the linked parts are asked: follow-up, review, conference';

/** How the follow-up meets the content. */
export const contract: FormContract = {
  form: followUp,
  content: 'followUp',
  starts: ['fu', 'rv', 'cc'],
  codesAt: { 'review.goalProgress': 'review.goalProgress[].progress' },
  sections: { fuConf: 'conference' },
  added: {
    'occasion.parts': PARTS,
    'occasion.reviewDueAt': 'the due time that FUP-02 counts by',
    'entry.actionsDone[].action': NAMED,
    'entry.actionsDone[].done': NAMED,
    'entry.actionsDone[].effect': NAMED,
    'entry.nextDueAt': 'the due time that FUP-01 counts by',
    'entry.nextTooLate': 'whether the next date keeps the limit of the level',
    'entry.overdue': 'whether the reason of a missed visit is asked',
    'review.goalProgress[].goal': NAMED,
    'review.goalProgress[].progress': NAMED,
    'review.childViewsRating': 'the rating of a field that is a text and a rating',
    'review.nextReviewDueAt': 'the limit of three months for the next review',
    'review.nextReviewTooLate': 'whether the next review keeps that limit',
    'conference.participants[].role': NAMED,
    'conference.participants[].body': NAMED,
    'conference.outcomeActions': 'the repeat of a field that is a text and a repeat',
    'conference.outcomeActions[].action': NAMED,
    'conference.outcomeActions[].responsible': NAMED,
    'conference.outcomeActions[].dueOn': NAMED,
  },
  addedRules: {
    'FUP-01-later': 'the next date that the worker chooses keeps the limit too',
    'FUP-02-later': 'the next review that the worker chooses keeps the limit too',
    'FUP-05-new': 'a new risk is a new row of the assessment, also where the level stays',
  },
};
