// Answers as a worker does, with pointer and keyboard, what a journey tells: each question in its section, by its kind.

const ABSENT = { unknown: 'Not known', declined: 'Declined to say', notAsked: 'Not asked' };
const SIGNS = ['seen', 'notSeen', 'unclear'];
const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
const ENTRY = /\[\w+\]$/;

const partsOf = (moment) => {
  const [, year, month, day, hour, minute] = /^(\d+)(?:-(\d+)(?:-(\d+)(?:T(\d+):(\d+))?)?)?/.exec(moment);
  return Object.entries({ day, month, year, hour, minute }).filter(([, part]) => part !== undefined);
};

async function type(form, path, text, id) {
  await form.box(path, id).click();
  await form.page.keyboard.press('ControlOrMeta+a');
  await form.page.keyboard.type(text);
}

async function typeDate(form, path, given) {
  for (const [id, part] of partsOf(given)) await type(form, path, part, id);
}

async function choose(form, path, code) {
  if ((await form.at(path).locator('select').count()) === 0) return form.chooseCode(path, code);
  const words = await form
    .at(path)
    .evaluate(({ view, words: spoken }, one) => spoken.code(view.place.words, view.question.codes, one), code);
  return form.pick(path, words);
}

async function chooseAll(form, path, codes) {
  for (const code of codes) await choose(form, path, code);
}

async function chooseInRows(form, path, given) {
  const codes = await form.at(path).evaluate(({ view }) => Object.keys(view.question.codes.labels));
  for (const [row, code] of Object.entries(given))
    await form.at(path).locator(`#row-${row} label.option`).nth(codes.indexOf(code)).click();
}

// An entry of the same form is chosen by its name, another record is typed.
async function refer(form, path, given) {
  const tag = await form.at(path).evaluate(({ localName }) => localName);
  if (tag !== 'amparo-entry-field') return type(form, path, given);
  await form.at(path).scrollIntoViewIfNeeded();
  return form.choose(path, given);
}

const ways = {
  text: type,
  reference: refer,
  number: (form, path, given) => type(form, path, String(given)),
  choice: choose,
  yesNo: choose,
  rating: choose,
  grant: choose,
  choices: chooseAll,
  checklist: chooseAll,
  date: typeDate,
  dateTime: typeDate,
  attest: (form, path) => form.attest(path),
  matrix: chooseInRows,
  observation: (form, path, { sign }) =>
    form.at(path).locator('.segments label.option').nth(SIGNS.indexOf(sign)).click(),
  signature: async (form, path, { means, name, witness }) => {
    const all = await form.at(path).evaluate(({ view }) => view.question.means);
    if (all.length > 1) await form.at(path).locator('[role=radiogroup] label.option').nth(all.indexOf(means)).click();
    return type(form, path, name ?? witness, 'name');
  },
  file: (form, path) =>
    form
      .at(path)
      .locator('input[type=file]')
      .setInputFiles({ name: 'paper.pdf', mimeType: 'application/pdf', buffer: PDF }),
};

// Runs in the page: of what kind a question is, how it is answered, and among what one chooses; nothing where it is not asked.
const askedNow = ({ session: { view } }) => {
  const asked = {};
  const look = (views) => {
    for (const each of views) {
      if (each.kind === 'question')
        asked[each.path] = { kind: each.question.kind, answer: each.answer, names: each.names };
      if (each.kind === 'list') asked[each.path] = { kind: 'list' };
      look(
        each.kind === 'group' ? each.views : each.kind === 'list' ? each.entries.flatMap((entry) => entry.views) : [],
      );
    }
  };
  for (const { views } of view.sections) look(views);
  for (const { rule, path } of view.alerts)
    if (rule.kind === 'warn') asked[`#${rule.id}`] = { kind: 'reason', at: path };
  return asked;
};

/**
 * Answers what is told, in rounds, as often as something new is asked; what the form has taken over from another one is
 * left as it is. Throws when something that is told is never asked for.
 */
export async function fillByHand(form, steps) {
  const entries = new Map();
  const here = (path) => path.replace(/^[\w.]+\[\w+\]/, (told) => entries.get(told) ?? told);
  const take = async ({ path, given }, asked) => {
    const { kind, answer } = asked;
    if (kind === 'reason') return form.giveReason(asked.at, given);
    if (ENTRY.test(path)) return void entries.set(path, await form.add(path.replace(ENTRY, '')));
    if (JSON.stringify(answer) === JSON.stringify(given)) return;
    if (given?.absent) return form.noAnswer(here(path), ABSENT[given.absent]);
    return ways[kind](form, here(path), given);
  };
  let left = steps;
  let section;
  while (left.length > 0) {
    const asked = await form.root.locator('amparo-form').evaluate(askedNow);
    const placeOf = ({ path }) => (ENTRY.test(path) ? path.replace(ENTRY, '') : here(path));
    const isOpen = (step) => asked[placeOf(step)]?.names?.includes(step.given) ?? placeOf(step) in asked;
    const now = left.filter(isOpen);
    if (now.length === 0) throw new Error(`Never asked: ${left.map(({ path }) => path).join(', ')}.`);
    left = left.filter((step) => !now.includes(step));
    for (const step of now) {
      const [own] = (asked[placeOf(step)].at ?? step.path).split('.');
      if (own !== section) await form.section((section = own));
      await take(step, asked[placeOf(step)]);
    }
  }
}
