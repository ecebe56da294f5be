// The form that all three ways of building one are given: the same mix as in comparisons of form libraries.
const six = ['One', 'Two', 'Three', 'Four', 'Five', 'Six'];
const eight = [...six, 'Seven', 'Eight'];
const options = (labels) => labels.map((label) => [label.toLowerCase(), label]);

// Ten questions in a row: 40 % text, 20 % one of six, 10 % several of eight, date, number, yes or no; two are required.
const row = [
  { kind: 'text', required: true },
  { kind: 'choice', options: options(six) },
  { kind: 'text' },
  { kind: 'choices', options: options(eight) },
  { kind: 'date' },
  { kind: 'number' },
  { kind: 'yesNo', options: options(['Yes', 'No']) },
  { kind: 'text', isShownByTheOneBefore: true },
  { kind: 'choice', options: options(six), required: true },
  { kind: 'text' },
];

const SECTIONS = 10;

function questionAt(n, section) {
  const { isShownByTheOneBefore, ...asked } = row[n % row.length];
  const key = `q${n}`;
  const shownBy = isShownByTheOneBefore ? `q${n - 1}` : undefined;
  return { ...asked, key, path: `${section}.${key}`, label: `Question ${n + 1}, about the journey`, shownBy };
}

/** A form of `count` questions in ten sections, as plain data. */
export function generated(count) {
  const each = count / SECTIONS;
  const sections = Array.from({ length: SECTIONS }, (_, s) => {
    const key = `s${s}`;
    const questions = Array.from({ length: each }, (_, q) => questionAt(s * each + q, key));
    return { key, title: `Section ${s + 1}`, questions };
  });
  return { title: `A form of ${count} questions`, sections };
}

const all = ({ sections }) => sections.flatMap(({ questions }) => questions);

/** How many questions are on screen before anything is answered, and how many of them must be answered. */
export const countsOf = (form) => ({
  shown: all(form).filter(({ shownBy }) => shownBy === undefined).length,
  required: all(form).filter(({ required }) => required).length,
});
