// A form as a careful person would write it by hand: static HTML, real labels, one script of a few lines.
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const attributes = ({ path, required }) =>
  `name="${path}" autocomplete="off" aria-describedby="${path}-error"${required ? ' required' : ''}`;

const boxes = (type, question, options = question.options, name = question.path) =>
  options
    .map(([code, label]) => `<label><input type="${type}" name="${name}" value="${code}"> ${escaped(label)}</label>`)
    .join('\n');

const select = (question, many) =>
  `<select id="${question.path}" ${attributes(question)}${many ? ' multiple' : ''}>${many ? '' : '<option value="">'}${question.options
    .map(([code, label]) => `<option value="${code}">${escaped(label)}`)
    .join('')}</select>`;

const box = (type, question) => `<input id="${question.path}" type="${type}" ${attributes(question)}>`;

const isSet = ({ kind }) => ['choice', 'yesNo', 'choices', 'matrix'].includes(kind);

function control(question) {
  switch (question.kind) {
    case 'text':
    case 'file':
      return box(question.kind, question);
    case 'number':
      return box('text" inputmode="numeric', question);
    case 'date':
      return box('date', question);
    case 'dateTime':
      return box('datetime-local', question);
    case 'longText':
      return `<textarea id="${question.path}" ${attributes(question)}></textarea>`;
    case 'choice':
    case 'yesNo':
      return boxes('radio', question);
    case 'choices':
      return boxes('checkbox', question);
    case 'select':
      return select(question, false);
    case 'selectMany':
      return select(question, true);
    case 'matrix':
      return question.rows
        .map(
          ([row, label]) => `<p>${escaped(label)}</p>${boxes('radio', question, undefined, `${question.path}.${row}`)}`,
        )
        .join('\n');
    case 'computed':
      return `<output id="${question.path}"></output>`;
  }
}

function asked(question) {
  const { path, label, hint, guidance, required, shownBy } = question;
  const section = path.split('.')[0];
  const opened = `data-question="${path}"${required ? ' data-required' : ''}${question.kind === 'number' ? ' data-number' : ''}${
    shownBy ? ` data-shown-by="${section}.${shownBy}" hidden` : ''
  }`;
  const name = escaped(label) + (required ? ' <small>(required)</small>' : '');
  const body = `${hint ? `<p class="hint">${escaped(hint)}</p>` : ''}${
    guidance ? `<details><summary>Guidance</summary><p>${escaped(guidance)}</p></details>` : ''
  }${control(question)}<p class="error" id="${path}-error" hidden></p>`;
  return isSet(question)
    ? `<fieldset ${opened}><legend>${name}</legend>${body}</fieldset>`
    : `<div class="question" ${opened}><label for="${path}">${name}</label>${body}</div>`;
}

/** The form's HTML; with `only`, the other sections are there and hidden, as when one is shown at a time. */
export function plainForm({ title, sections }, only) {
  const parts = sections.map(
    ({ key, title: heading, questions }) =>
      `<section id="${key}"${only && only !== key ? ' hidden' : ''}><h2>${escaped(heading)}</h2>${questions.map(asked).join('\n')}</section>`,
  );
  return `<h1>${escaped(title)}</h1>
<div id="summary" tabindex="-1" role="alert" hidden><h2>Please correct</h2><ul></ul></div>
<form novalidate>${parts.join('\n')}<button>Send</button></form>`;
}
