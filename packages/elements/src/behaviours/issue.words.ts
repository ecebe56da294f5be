import type { IssueCode } from '@amparo/model';
import { text, type Word } from '../words.js';

/** What is said of each thing that can be wrong with an answer: what to do, in a whole sentence. */
export const issueWords: Readonly<Record<IssueCode, Word>> = {
  missing: text('Answer this question. The form cannot be sent without it.', { id: 'field.issue.missing' }),
  tooLong: text('Make this shorter: at most {max} characters. It is {over} too long.', { id: 'field.issue.tooLong' }),
  invisibleCharacters: text(
    'This text holds characters that cannot be seen and can change how it reads. Remove them.',
    {
      id: 'field.issue.invisibleCharacters',
    },
  ),
  notAPhone: text('Write a phone number with at least three digits, for example +20 100 123 4567.', {
    id: 'field.issue.notAPhone',
  }),
  notACaseCode: text('This is not a case code. Copy it again, all of it: the last characters guard against slips.', {
    id: 'field.issue.notACaseCode',
  }),
  notANumber: text('Write a whole number in digits, from {min} to {max}.', { id: 'field.issue.notANumber' }),
  tooSmall: text('Write a number from {min} to {max}. This one is too small.', { id: 'field.issue.tooSmall' }),
  tooLarge: text('Write a number from {min} to {max}. This one is too large.', { id: 'field.issue.tooLarge' }),
  above: text('This is more than {max}. Check that it is right.', { id: 'field.issue.above' }),
  unknownCode: text('This answer is no longer offered. Choose one from the list.', { id: 'field.issue.unknownCode' }),
  aloneCode: text('One of these answers excludes the others. Keep only what is true.', { id: 'field.issue.aloneCode' }),
  halfTypedDate: text('Finish the date. Write the year with four digits, for example 2011.', {
    id: 'field.issue.halfTypedDate',
  }),
  impossibleDate: text('This date does not exist. Check the day, the month and the year.', {
    id: 'field.issue.impossibleDate',
  }),
  wholeDateWanted: text('Give the day, the month and the year.', { id: 'field.issue.wholeDateWanted' }),
  halfTypedTime: text('Finish the date and the time. Write the hour from 0 to 23, for example 14 and 05.', {
    id: 'field.issue.halfTypedTime',
  }),
  inFuture: text('This lies in the future. Check the date.', { id: 'field.issue.inFuture' }),
  before: text('This comes before something that must have happened first. Check both dates.', {
    id: 'field.issue.before',
  }),
  tooFewEntries: text('Add at least {min}.', {
    id: 'field.issue.tooFewEntries',
    desc: 'About a list, such as a list of relatives.',
  }),
  tooManyEntries: text('Keep at most {max}.', {
    id: 'field.issue.tooManyEntries',
    desc: 'About a list, such as a list of relatives.',
  }),
  tooManyFiles: text('Keep at most {max} files. Remove some.', { id: 'field.issue.tooManyFiles' }),
  fileTooLarge: text('This file is too large. Choose one of at most {megabytes} MB.', {
    id: 'field.issue.fileTooLarge',
  }),
  fileType: text('This kind of file cannot be used here. Remove it and choose another.', {
    id: 'field.issue.fileType',
  }),
  absenceNotAllowed: text('Answer this question; a reason for having no answer is not enough here.', {
    id: 'field.issue.absenceNotAllowed',
  }),
  malformed: text('This answer cannot be used as it is. Answer the question again.', { id: 'field.issue.malformed' }),
};
