import { displayCodes } from '@amparo/model';
import { twoLetterCodes } from './two-letter-codes.js';

// ISO 639 codes that `Intl.DisplayNames` has words for; varieties of Arabic stand apart where an interpreter matters.
const CODES = [
  ...twoLetterCodes(
    'akmryz bgmns de eelns far gn haeituy idgt kakmnouy lgno mklnrsy nel omr palst qu rouw sdiklnoqrtuw taeghiknrs ugkrz vi wo xh yo zhu',
  ),
  ...['ckb', 'fil', 'mai', 'prs'],
];

// Names for what Chromium's table leaves out, though those of other engines have it.
const NAMES = (
  'aa Afar|ach Acoli|arq Algerian Arabic|ary Moroccan Arabic|arz Egyptian Arabic|aeb Tunisian Arabic|' +
  'bem Bemba|ce Chechen|din Dinka|dje Zarma|dyu Dyula|ff Fula|fon Fon|kab Kabyle|kg Kongo|ki Kikuyu|' +
  'kr Kanuri|lua Luba-Lulua|luo Luo|luy Luyia|mos Mossi|nd North Ndebele|nus Nuer|nyn Nyankole|' +
  'quc Kʼicheʼ|rhg Rohingya|rif Riffian|rn Rundi|rom Romany|sg Sango|shi Tachelhit|snk Soninke|' +
  'srr Serer|ss Swati|suk Sukuma|sus Susu|teo Teso|tig Tigre|tzm Central Atlas Tamazight|umb Umbundu|' +
  've Venda'
).split('|');

const nameOf = (entry: string): readonly [string, string] => {
  const at = entry.indexOf(' ');
  return [entry.slice(0, at), entry.slice(at + 1)];
};

const names = Object.fromEntries(NAMES.map(nameOf));

// Tunisian Arabic stands with the other varieties of Arabic; the order of a list stays for good.
const rank = (code: string): string => (code === 'aeb' ? 'arzeb' : code);
const inOrder = [...CODES, ...Object.keys(names)].toSorted((one, other) => (rank(one) < rank(other) ? -1 : 1));

/** Languages of children on the move and of those who work with them, ISO 639. */
export const languages = displayCodes('language', inOrder, names);
