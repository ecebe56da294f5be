import { codeList } from '@amparo/model';

/** The parts of a file that may go to somebody else. */
export const sharedPart = codeList(
  'sharedPart',
  {
    identity: 'Name',
    contact: 'How to reach the child',
    age: 'Age',
    sex: 'Sex',
    language: 'Language',
    disability: 'Disability',
    need: 'What is needed',
    riskLevel: 'Risk level',
    consent: 'What the child agreed to',
    plan: 'The plan',
    assessmentSummary: 'Summary of the assessment',
  },
  'S1:1086',
);
