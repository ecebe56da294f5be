import { date, file, number, text } from '@amparo/model';
import { PAPER_FILES } from './paper-files.js';

/** Makes the questions on one line of a reintegration budget; each call makes new ones. */
export const budgetLine = () => ({
  item: text('What is given?', { expected: true, sensitivity: 'sensitive', source: 'P17 care; DESIGN' }),
  amount: number('Amount', {
    min: 0,
    max: 99_999_999,
    guidance: 'Whole units; for goods, what they are worth.',
    sensitivity: 'operational',
    source: 'P17 care; DESIGN',
  }),
  currency: text('Currency', { maxLength: 20, sensitivity: 'operational', source: 'P17 care; DESIGN' }),
  givenOn: date('Date', { sensitivity: 'operational', source: 'P17 care; DESIGN' }),
  evidence: text('Evidence', {
    guidance: 'Number of the receipt, or who saw it.',
    sensitivity: 'operational',
    source: 'P17 care; DESIGN',
  }),
  evidenceFiles: file('Photo of the receipt', {
    ...PAPER_FILES,
    sensitivity: 'identifying',
    source: 'P17 care; DESIGN',
  }),
});
