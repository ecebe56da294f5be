// The hand-written form's whole script: one input listener, a required check, a summary with links.
const form = document.querySelector('form');
const summary = document.querySelector('#summary');
const dependents = new Map();
for (const each of form.querySelectorAll('[data-shown-by]')) dependents.set(each.dataset.shownBy, each);
const answers = new Map();

const valueOf = (question) => {
  const path = question.dataset.question;
  const marked = question.querySelectorAll(':checked');
  if (question.localName === 'fieldset') return Array.from(marked, ({ value }) => value).join();
  return document.getElementById(path).value;
};

function problemOf(question) {
  const value = answers.get(question.dataset.question) ?? '';
  if ('required' in question.dataset && value === '') return 'Answer this question.';
  if ('number' in question.dataset && value !== '' && !/^\d+$/.test(value)) return 'Give a whole number.';
  return '';
}

function show(question, problem) {
  const error = document.getElementById(`${question.dataset.question}-error`);
  error.textContent = problem;
  error.hidden = problem === '';
  const control = question.querySelector('input, select, textarea');
  if (problem) control?.setAttribute('aria-invalid', 'true');
  else control?.removeAttribute('aria-invalid');
}

form.addEventListener('input', ({ target }) => {
  const question = target.closest('[data-question]');
  const path = question.dataset.question;
  answers.set(path, valueOf(question));
  const dependent = dependents.get(path);
  if (dependent) dependent.hidden = answers.get(path) !== 'yes';
  if (question.querySelector('[aria-invalid]')) show(question, problemOf(question));
});

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const lines = [];
  for (const question of form.querySelectorAll('[data-question]:not([hidden])')) {
    const problem = problemOf(question);
    show(question, problem);
    if (problem === '') continue;
    const line = document.createElement('li');
    const link = document.createElement('a');
    link.href = `#${question.dataset.question}`;
    link.textContent = `${question.querySelector('label, legend').textContent}: ${problem}`;
    line.append(link);
    lines.push(line);
  }
  summary.querySelector('ul').replaceChildren(...lines);
  summary.hidden = lines.length === 0;
  if (lines.length > 0) summary.focus();
});

globalThis.isPlainFormReady = true;
