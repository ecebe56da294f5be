/**
 * Runs in the page: answers through the form's session, as fields do, until nothing that is asked stands open. Of
 * several answers it takes the one that makes the form ask most, so that as much as possible is on screen.
 */
export const answerAll = (element, { line, lines }) => {
  const { session, surroundings } = element;
  const asked = (views) =>
    views.flatMap((view) => {
      if (view.kind === 'question') return [view];
      return asked(view.kind === 'group' ? view.views : view.entries.flatMap((entry) => entry.views));
    });
  const listsIn = (views) =>
    views.flatMap((view) => {
      if (view.kind === 'question') return [];
      if (view.kind === 'group') return listsIn(view.views);
      return [view, ...view.entries.flatMap((entry) => listsIn(entry.views))];
    });
  const everywhere = (find) => session.view.sections.flatMap(({ views }) => find(views));
  const answer = (path, given) => session.dispatch({ type: 'answer', path, answer: given });
  const codesOf = ({ host, labels }) =>
    host === undefined ? Object.keys(labels) : (surroundings.hostCodes[host]?.map(({ code }) => code) ?? []);

  const mostAsked = (path, codes) => {
    if (codes.length === 0) return answer(path, line); // only the host knows the list, and has not said
    const counted = codes.slice(0, 20).map((code) => {
      answer(path, code);
      return { code, count: everywhere(asked).length };
    });
    const most = counted.reduce((best, each) => (each.count > best.count ? each : best));
    answer(path, most.code);
  };
  const now = surroundings.now().replace(/(T\d\d:\d\d):[\d.]+/, '$1');
  const ways = {
    text: ({ path, question }) =>
      answer(path, question.form === 'phone' ? '+20 100 555 0199' : question.lines === 'many' ? lines : line),
    number: ({ path, question }) => answer(path, Math.min(question.max, Math.max(question.min, 2))),
    choice: ({ path, question }) => mostAsked(path, codesOf(question.codes)),
    choices: ({ path, question }) =>
      answer(
        path,
        codesOf(question.codes)
          .filter((code) => !question.alone.includes(code))
          .slice(0, 3),
      ),
    matrix: ({ path, question }) => {
      const [code] = codesOf(question.codes);
      answer(path, Object.fromEntries(codesOf(question.rows).map((row) => [row, code])));
    },
    date: ({ path, question }) => answer(path, question.precision === 'any' ? '2014-05' : '2026-03-04'),
    dateTime: ({ path }) => answer(path, now),
    age: ({ path }) => answer(path, { years: 12, estimated: true, on: now.slice(0, 10) }),
    attest: ({ path }) => answer(path, true),
    observation: ({ path }) => answer(path, { sign: 'seen', note: line }),
    signature: ({ path }) => answer(path, { means: 'typed', name: line, at: now }),
  };
  Object.assign(ways, { yesNo: ways.choice, grant: ways.choice, rating: ways.choice, checklist: ways.choices });

  const open = () =>
    everywhere(asked).filter(({ question, answer: given }) => given === undefined && ways[question.kind]);
  const empty = () => everywhere(listsIn).filter(({ entries }) => entries.length === 0);
  for (let round = 0; round < 50 && open().length + empty().length > 0; round += 1) {
    for (const { path } of empty())
      session.dispatch({ type: 'addEntry', path, entry: crypto.randomUUID().slice(0, 8) });
    for (const view of open()) ways[view.question.kind](view);
  }
  return { asked: everywhere(asked).length, open: open().map(({ path }) => path), problems: session.view.problems };
};

/**
 * Answers everything that the form of a FormPage asks; `words.line` and `words.lines` stand in every text box. Gives how
 * many questions are asked now, which of them are open, and what still stops the form.
 */
export const answerEverything = (form, words) => form.root.locator('amparo-form').evaluate(answerAll, words);
