import { build } from 'esbuild';

/** The script of a host, served as `/host.js`: what a health post would be told of a registration. */
export async function disclosingHost() {
  const contents = `
    import { planDisclosure, registration } from '@amparo/definitions';
    const at = new Date(Date.now() - 86_400_000).toISOString();
    const consent = { form: 'consent', id: crypto.randomUUID(), at, signed: true, byChild: false,
      grants: { permShareServices: 'yes' }, shareWith: [{ body: 'Health post' }], countries: [], authorities: [], withholds: false };
    const assent = { form: 'assent', id: crypto.randomUUID(), at, grants: { assentShareHelpers: 'yes' },
      tooYoung: false, decides: false, refuses: false, withdrawn: false, pressed: false };
    export const planFor = ({ answers, ...submission }) => planDisclosure({
      case: { caseCode: submission.caseCode, country: 'EG', permissions: [consent, assent], submissions: [{ ...submission, answers: { ...answers,
        urgentNeeds: { ...answers.urgentNeeds, urgentNeeds: 'yes',
          urgentNeedItems: [{ id: 'n1', category: 'health', summary: answers.childIdentity.otherNames }] } } }] },
      recipient: { body: 'Health post', country: 'EG', isAuthority: false, isSpecialist: false },
      purpose: 'referral', moment: { now: new Date().toISOString(), timeZone: 'Africa/Cairo' }, forms: [registration],
    });`;
  const options = { bundle: true, write: false, format: 'esm', platform: 'browser', logLevel: 'silent' };
  const { outputFiles } = await build({ stdin: { contents, resolveDir: import.meta.dirname }, ...options });
  return outputFiles[0].text;
}

/** Runs in the page: the host shows what would be told, once something is sent, and keeps nothing of it itself. */
export const showDisclosure = async () => {
  const entry = document.querySelector('script[type=module][src*="caseload.min.js"]').src;
  await import(new URL('disclosure.min.js', entry).href);
  const { planFor } = await import(new URL('/host.js', entry).href);
  const show = ({ submission }) =>
    document
      .querySelector('main')
      .append(Object.assign(document.createElement('amparo-disclosure'), { plan: planFor(submission) }));
  document.addEventListener('amparo-submit', show, { once: true });
};
