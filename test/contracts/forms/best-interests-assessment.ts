import { bestInterestsAssessment } from '@amparo/definitions';
import type { FormContract } from '../form-contract.js';

const REPEAT = 'named in the label of the repeat';
const RATED = 'the rating of a field that is a text and a rating';
const LOWERED = 'the worker may lower a risk by one step with a reason (content chapter 16.3, rule 4)';

/** How the best interests assessment meets the content. */
export const contract: FormContract = {
  form: bestInterestsAssessment,
  content: 'bia',
  added: {
    'setup.shortAssessment': 'chooses the short variant of BIA-15',
    'setup.dueAt': 'the due time that BIA-01 counts by',
    'setup.late': 'BIA-01: whether a reason is asked for',
    'setup.lateReason': 'BIA-01: late completion asks for a reason and never blocks',
    'rightsViews.childViewsFiles': 'the upload of a field that is a text or a drawing',
    'rightsViews.childWantsContactWith[].name': REPEAT,
    'rightsViews.childWantsContactWith[].relation': REPEAT,
    'rightsViews.childWantsContactWith[].wishOrder': REPEAT,
    'rightsViews.childWantsContactWith[].place': REPEAT,
    'rightsSafety.safRisks[].lowered': LOWERED,
    'rightsSafety.safRisks[].loweredReason': LOWERED,
    'rightsSafety.safNoRisk': 'the explicit statement that BIA-02 takes in place of a risk',
    'analysis.factorsSeen': 'the seven intersecting factors of chapter 16.3, rule 5, as the worker sees them',
    'analysis.riskExplanation': 'the explanation object of chapter 16.3, rule 8, shown whole and stored',
    'analysis.riskDecision': 'the decision in the explanation object (chapter 16.3, rules 6 and 8)',
    'analysis.riskRuleSet': 'the rule set that a host may replace, stored with the suggestion (chapter 16.3, rule 6)',
    'rightsDevelopment.devPhysicalRating': RATED,
    'rightsDevelopment.devMentalRating': RATED,
    'rightsDevelopment.devWorkHazardous': 'the yes or no of a field that is a text and a yes or no',
    'analysis.firstActionDueAt': 'the due time that BIA-04 counts by',
    'analysis.casePlanDueAt': 'the due time that BIA-16 counts by',
    'analysis.riskReviewSoonerOn':
      'the review date is editable to an earlier day only, and a derived value cannot be typed over',
    'decision.familyBasedConsidered': 'the mark that BIA-08 asks for',
    'decision.bidSuggested': 'what BIA-13 derives, beside the worker’s own answer',
    'decision.childInformedOfOutcomeOn': 'the date of a field that is a statement and a date',
  },
  moved: {
    'setup.biaSequence': 'the 24 hours are those of the first assessment, so it is asked before them',
  },
  addedRules: {
    'BIA-05-family': 'what TRA-05 locks is not begun by an assessment that knows of it',
    'BIA-05-lock': 'tells whoever reads the form what the reason of BIA-05 stands for',
    'BIA-07-guardian': 'the second half of BIA-07, at its own question',
    'BID-16-care': 'BID-16 where care for long is recommended outside a determination',
    'BIA-08-never': 'the list of care holds codes that describe a danger and no care',
    'BIA-15-short': 'what the short variant leaves out',
  },
  shownLess: {
    'analysis.riskLevelSuggested': 'a host may switch the suggestion off (content chapter 16)',
  },
};
