import { text } from '../../words.js';

export const fileWords = {
  choose: text('Choose a file', { id: 'field.file.choose' }),
  limits: text('At most {most}, each of at most {megabytes} MB.', {
    id: 'field.file.limits',
    desc: 'How many files, and how large.',
  }),
  file: text('File {n}, {type}, {kilobytes} kB', {
    id: 'field.file.file',
    desc: 'One file that was added, such as: File 1, JPEG, 240 kB. Its name is not kept.',
  }),
  reading: text('Reading the file…', { id: 'field.file.reading' }),
  unreadable: text('This picture cannot be read here. Save it as JPEG or PNG and choose it again.', {
    id: 'field.file.unreadable',
  }),
  tooManyPixels: text('This picture has too many pixels for this device. Take it again in a smaller size.', {
    id: 'field.file.tooManyPixels',
  }),
  failed: text('This could not be kept on the device. Try again.', { id: 'field.attachment.failed' }),
  noSpace: text('There is no space left on this device. Free some, then try again.', {
    id: 'field.attachment.noSpace',
  }),
  locked: text('The drafts are locked. Unlock them, then try again.', { id: 'field.attachment.locked' }),
  tooMuch: text('The photos and files of this form take too much space together. Remove one first.', {
    id: 'field.file.tooMuch',
  }),
  notDocument: text('This file is not the document that its name says, or it is damaged. Choose another.', {
    id: 'field.file.notDocument',
  }),
  picture: text('Picture {n}', { id: 'field.file.picture', desc: 'Read out by a screen reader for a small picture.' }),
  play: text('Play recording {n}', { id: 'field.file.play' }),
  stopPlaying: text('Stop recording {n}', { id: 'field.file.stopPlaying', desc: 'Button: ends the playing.' }),
  lost: text('This cannot be shown: it is not on this device, or it is damaged.', { id: 'field.file.lost' }),
  stripped: text('The place, time and device that pictures hide in themselves are removed.', {
    id: 'field.file.stripped',
  }),
  notStripped: text('Documents may hide the name of their author and other details. Look before you add one.', {
    id: 'field.file.notStripped',
  }),
  wrongType: text('This kind of file cannot be used here. Choose another.', { id: 'field.file.wrongType' }),
  tooLarge: text('This file is too large. Choose one of at most {megabytes} MB.', { id: 'field.file.tooLarge' }),
  tooMany: text('No more than {most} can be kept. Remove one first.', { id: 'field.file.tooMany' }),
};
