// Words that press a child or reward it for a yes (rule ASS-09). What is read to a child holds none of them, in no language: a
// yes under pressure is none. The lists are ours, and a language without one does not pass.
const words = (...all) => new RegExp(`(?<!\\p{L})(${all.join('|')})(?!\\p{L})`, 'iu');

const PRESSING = {
  en: words(
    'you (must|have to|should|need to say yes)',
    'good (boy|girl|child)',
    'brave',
    '(a|your) reward',
    '(a|your) (present|gift)',
    'sweets?',
    'disappoint(s|ed)?',
    'or else',
    'if you (don.t|do not)',
    'be nice',
  ),
  fr: words(
    '(tu dois|vous devez)',
    'il faut que (tu|vous)',
    '(tu es|vous êtes) obligé(e|s|es)?',
    'sois',
    'soyez',
    '(gentil|gentille|sage|courageux|courageuse)s?',
    'bon(ne)? (garçon|fille|enfant)',
    'récompenses?',
    'cadeaux?',
    'bonbons?',
    'déçue?s?',
    'sinon',
    'si (tu|vous) (n’accept(es|ez)|ne (le )?(dis|dites|fais|faites|veux|voulez)) pas',
    'puni(e|s|es|tion)?',
  ),
  ar: words(
    'يجب عليك',
    'يجب أن ت\\p{L}+',
    'عليك أن',
    'لا بد (لك )?(من )?أن',
    'مكاف(أة|آت)',
    '(ال)?هدي(ة|تك)',
    '(ال)?هدايا',
    '(ال)?حلو(ى|يات)',
    '(ال)?جائزة',
    'شاطرة?',
    'شجاعة?',
    '(ولد|طفل) (طيب|مطيع)',
    '(بنت|طفلة) (طيبة|مطيعة)',
    'خيبة',
    'وإلا',
    '(إذا|إن) لم (تقل|تقولي|تفعل|تفعلي|توافق|توافقي)',
    '(س|ف)?(أ|ن|ي)?عاقبك',
    '(س|ف)(أ|ن|ي)غضب',
  ),
};

const MARKS = /[\u064B-\u0652]/gu; // vowels that Arabic may be written with or without

/** Whether a text may be read to a child: a sentence under a question, and what is explained first. */
const isReadAloud = (key) => /\.hint(\.[\w-]+)?$|\.(assentExplained|infoTopics)\w*\.choice\./.test(key);

/** The faults of texts `[{ id, text }]` in a language: `[{ id, fault }]`. */
export function pressingFaults(texts, language) {
  const read = texts.filter(({ id }) => isReadAloud(id));
  const pressing = PRESSING[language];
  if (!pressing) return read.slice(0, 1).map(({ id }) => ({ id, fault: `no list of pressing words in ${language}` }));
  return read.flatMap(({ id, text }) => {
    const found = pressing.exec(text.normalize('NFC').replace(MARKS, ''))?.[0];
    return found === undefined ? [] : [{ id, fault: `presses the child: “${found}”` }];
  });
}
