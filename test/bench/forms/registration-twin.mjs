// What the registration form asks at first, as plain data, so that a page without any library can ask the same.
import { registration } from '@amparo/definitions';
import { questionViews, Session } from '@amparo/model';

const MOST_RADIOS = 7; // from there on our own field is a list to open

const environment = {
  now: '2026-03-04T10:42+02:00',
  timeZone: 'Africa/Nairobi',
  settings: { role: 'caseworker' },
  codes: {},
};

const optionsOf = ({ labels, display }) => {
  const names = display && new Intl.DisplayNames('en', { type: display });
  return Object.entries(labels).map(([code, label]) => [code, names ? names.of(code) : label]);
};

function fieldOf({ question }) {
  switch (question.kind) {
    case 'choice':
    case 'yesNo':
    case 'grant':
    case 'rating': {
      const options = optionsOf(question.codes);
      if (question.codes.host) return { kind: 'text' };
      return { kind: options.length > MOST_RADIOS ? 'select' : 'choice', options };
    }
    case 'choices':
    case 'checklist': {
      const options = optionsOf(question.codes);
      return { kind: question.codes.display ? 'selectMany' : 'choices', options };
    }
    case 'matrix':
      return { kind: 'matrix', rows: optionsOf(question.rows), options: optionsOf(question.codes) };
    case 'attest':
      return { kind: 'choices', options: [['yes', question.label]] };
    case 'text':
      return { kind: question.lines === 'many' ? 'longText' : 'text' };
    case 'date':
    case 'dateTime':
    case 'number':
    case 'file':
    case 'computed':
      return { kind: question.kind };
    case 'age':
      return { kind: 'number' };
    case 'observation':
    case 'reference':
    case 'signature':
      return { kind: 'text' };
  }
}

function asked(view) {
  const { hint, guidance } = view.question.options;
  const { label } = view.question;
  return { ...fieldOf(view), path: view.path, label, hint, guidance, required: view.wanted === 'required' };
}

/** The questions of the registration form that are on screen before anything is answered. */
export function registrationTwin() {
  const { view } = new Session(registration, { environment });
  const sections = view.sections.map(({ id, views }) => ({
    key: id,
    title: registration.sections[id].title,
    questions: Array.from(questionViews(views), asked),
  }));
  return { title: registration.title, sections };
}
