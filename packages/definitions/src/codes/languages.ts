import { displayCodes } from '@amparo/model';

// ISO 639 codes that `Intl.DisplayNames` has words for; varieties of Arabic stand apart where an interpreter matters.
const CODES =
  'aa ach ak am ar arq ary arz aeb ay az bem bg bm bn bs ce ckb de din dje dyu ee el en es fa ff fil fon fr gn ha he hi ht hu hy id ig it ka kab kg ki kk km kn ko kr ku ky lg ln lo lua luo luy mai mk ml mn mos mr ms my nd ne nl nus nyn om or pa pl prs ps pt qu quc rhg rif rn ro rom ru rw sd sg shi si sk sl sn snk so sq sr srr ss st su suk sus sw ta te teo tg th ti tig tk tn tr ts tzm ug uk umb ur uz ve vi wo xh yo zh zu';

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

/** Languages of children on the move and of those who work with them, ISO 639. */
export const languages = displayCodes('language', CODES.split(' '), Object.fromEntries(NAMES.map(nameOf)));
