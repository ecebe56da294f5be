const types = {
  text: 'text',
  choice: 'radiogroup',
  yesNo: 'radiogroup',
  choices: 'checkbox',
  date: 'text',
  number: 'text',
};

const element = ({ key, kind, label, options, required, shownBy }) => ({
  type: types[kind],
  name: key,
  title: label,
  ...(required && { isRequired: true }),
  ...(shownBy && { visibleIf: `{${shownBy}} = 'yes'` }),
  ...(options && { choices: options.map(([value, text]) => ({ value, text })) }),
  ...((kind === 'date' || kind === 'number') && { inputType: kind }),
});

/** The generated form as a SurveyJS definition: one page, a panel for each section. */
export const surveyDefinition = ({ title, sections }) => ({
  title,
  focusFirstQuestionAutomatic: false,
  pages: [
    {
      name: 'page',
      elements: sections.map((each) => ({
        type: 'panel',
        name: each.key,
        title: each.title,
        elements: each.questions.map(element),
      })),
    },
  ],
});
