import { choice, choices, codes, date, defineForm, number, section, text, yesNo } from '@amparo/model';

function asked({ kind, label, options: offered, required }, when) {
  const options = {
    ...(required && { required, ifMissing: 'Answer this question.' }),
    ...(when && { when }),
  };
  switch (kind) {
    case 'text':
      return text(label, options);
    case 'choice':
      return choice(label, codes(Object.fromEntries(offered)), options);
    case 'choices':
      return choices(label, codes(Object.fromEntries(offered)), options);
    case 'date':
      return date(label, options);
    case 'number':
      return number(label, { ...options, min: 0, max: 1000 });
    case 'yesNo':
      return yesNo(label, options);
  }
}

function sectionOf({ title, questions }) {
  const made = {};
  for (const each of questions) made[each.key] = asked(each, made[each.shownBy]?.is('yes'));
  return section(title, made);
}

/** The generated form in our own builders. */
export const amparoDefinition = ({ title, sections }) =>
  defineForm({
    id: 'generated',
    version: '1.0.0',
    title,
    source: 'none',
    sections: Object.fromEntries(sections.map((each) => [each.key, sectionOf(each)])),
  });
