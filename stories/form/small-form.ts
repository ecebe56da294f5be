import {
  choice,
  codes,
  date,
  defineForm,
  group,
  list,
  longText,
  number,
  section,
  text,
  wordsIn,
  type Form,
  type Words,
} from '@amparo/model';

const givenName = text('Given name', {
  absent: ['unknown', 'declined'],
  required: true,
  ifMissing: 'Write the name that the child uses.',
});
const company = choice('Whom is the child with?', codes({ parent: 'A parent', alone: 'Nobody' }), {
  required: true,
  ifMissing: 'Say whom the child is with.',
});
const siblings = number('Brothers and sisters with the child', { min: 0, max: 20 });

/** A form of three sections with a group, a list and a rule, short enough to be taken in at once. */
export const smallForm: Form = defineForm({
  id: 'example',
  version: '1.0.0',
  title: 'Arrival of a child',
  source: 'none',
  sections: {
    child: section(
      'The child',
      {
        givenName,
        arrivedOn: date('Day of arrival', { expected: true, absent: ['unknown'] }),
        mother: group(
          'The mother',
          { name: text('Her name'), lives: choice('Is she alive?', codes({ yes: 'Yes', no: 'No' })) },
          { hint: 'Only what the child wants to tell.' },
        ),
      },
      { hint: 'Ask only what has to be known now.' },
    ),
    company: section('Company', {
      company,
      siblings,
      adults: list('Adults with the child', 'an adult', {
        guidance: 'Talk with each adult apart.',
        questions: {
          name: text('Name of the adult', { expected: true }),
          papers: group('Papers', { number: text('Number of the paper') }),
        },
      }),
    }),
    notes: section('Notes', { notes: longText('Anything else') }),
  },
  rules: [
    {
      kind: 'warn',
      id: 'EX-1',
      says: 'A child who is alone with brothers and sisters needs a place today.',
      source: 'none',
      when: { all: [company.is('alone'), siblings.answered] },
      about: [siblings],
      reason: 'asked',
    },
  ],
});

/** Its words in Arabic; the notes have none yet. */
export const arabicWords: Words = wordsIn({
  language: 'ar',
  translations: {
    'example.title': 'وصول طفل',
    'example.child.title': 'الطفل',
    'example.child.hint': 'نسأل فقط عمّا يجب أن نعرفه الآن.',
    'example.child.givenName.label': 'الاسم الأول',
    'example.child.givenName.ifMissing': 'يُرجى كتابة الاسم الذي يستخدمه الطفل.',
    'example.child.arrivedOn.label': 'يوم الوصول',
    'example.child.mother.label': 'الأم',
    'example.child.mother.hint': 'فقط ما يريد الطفل أن يحكيه.',
    'example.child.mother.name.label': 'اسمها',
    'example.child.mother.lives.label': 'هل هي على قيد الحياة؟',
    'example.child.mother.lives.choice.yes': 'نعم',
    'example.child.mother.lives.choice.no': 'لا',
    'example.company.title': 'من مع الطفل',
    'example.company.company.label': 'مع من الطفل؟',
    'example.company.company.ifMissing': 'يُرجى ذكر من مع الطفل.',
    'example.company.company.choice.parent': 'أحد الوالدين',
    'example.company.company.choice.alone': 'لا أحد',
    'example.company.siblings.label': 'الإخوة والأخوات مع الطفل',
    'example.company.adults.label': 'البالغون مع الطفل',
    'example.company.adults.guidance': 'يُتحدَّث مع كل بالغ على حدة.',
    'example.company.adults.entry': 'شخص بالغ',
    'example.company.adults.name.label': 'اسم الشخص البالغ',
    'example.company.adults.papers.label': 'الأوراق',
    'example.company.adults.papers.number.label': 'رقم الورقة',
    'example.rules.EX-1': 'الطفل الذي لا أحد معه إلا إخوته يحتاج إلى مكان اليوم.',
  },
});
