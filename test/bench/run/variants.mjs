// What is compared with what. Every group has one floor: the page written by hand.
import { countsOf, generated } from '../forms/generated.mjs';
import { largestDraft, usualDraft } from '../forms/drafts.mjs';
import { plainForm } from '../forms/plain-page.mjs';

const NAME = 'childIdentity.givenName';
const SECTION = 'childIdentity';
const OPTION = 'comparison.options[o9].support';
const FIRST = 's0.q0';

export const SIZES = [50, 200, 1000];

const plain = (form, only) => ({
  sight: 'plain',
  head: '<link rel="stylesheet" href="/plain.css"><script type="module" src="/plain.js"></script>',
  body: plainForm(form, only),
});

function registrationVariants(twin) {
  const ours = (layout) => ({
    sight: 'amparo',
    head: '<script type="module" src="/cdn/registration.min.js"></script>',
    body: `<amparo-registration layout="${layout}"></amparo-registration>`,
  });
  return ['sections', 'page'].flatMap((layout) => {
    const section = layout === 'sections' ? SECTION : undefined;
    const both = { group: `registration, layout ${layout}`, type: NAME, errors: 1 };
    return [
      { ...both, name: 'by hand', ...plain(twin, section) },
      { ...both, name: 'amparo', ...ours(layout), goTo: section },
    ];
  });
}

function generatedVariants(count) {
  const form = generated(count);
  const { shown, required } = countsOf(form);
  const all = { group: `${count} questions on one page`, count, type: FIRST, fields: shown, errors: required - 1 };
  return [
    { ...all, name: 'by hand', ...plain(form) },
    {
      ...all,
      name: 'amparo',
      sight: 'amparo',
      head: '<script type="module" src="/amparo.js"></script>',
      body: '<amparo-form></amparo-form>',
      isTriedHere: true,
    },
    {
      ...all,
      name: 'surveyjs',
      sight: 'survey',
      head: '<link rel="stylesheet" href="/survey.css"><script type="module" src="/survey.js"></script>',
      body: '<div id="survey"></div>',
    },
  ];
}

// Both are opened in the same way, from a kept draft. The page by hand is the registration's: nobody has written the largest.
const largestVariants = (twin) =>
  ['sections', 'page'].flatMap((layout) => {
    const both = { group: `the largest form, layout ${layout}`, errors: 1 };
    const section = (id) => (layout === 'sections' ? id : undefined);
    const opened = (script, draft) => ({ sight: 'amparo', layout, draft, ...openedBy(script) });
    return [
      { ...both, name: 'by hand', type: NAME, ...plain(twin, section(SECTION)) },
      { ...both, name: 'registration', type: NAME, ...opened('usual', usualDraft()), goTo: section(SECTION) },
      { ...both, name: 'amparo', type: OPTION, ...opened('largest', largestDraft()), goTo: section('comparison') },
    ];
  });

const openedBy = (script) => ({
  head: `<script type="module" src="/${script}.js"></script>`,
  body: '<amparo-form></amparo-form>',
});

/** Everything that is visited. `errors` is how many of them must be on screen after "Send". */
export const variantsOf = (twin) =>
  [...registrationVariants(twin), ...largestVariants(twin), ...SIZES.flatMap(generatedVariants)].map((variant) => ({
    ...variant,
    id: `${variant.group} · ${variant.name}`,
  }));
