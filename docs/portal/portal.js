// What only the ministry knows; set before the form begins.
const language = document.documentElement.lang;
const inPageLanguage = ([code, en, fr, ar]) => ({ code, label: { en, fr, ar }[language] });

const registration = document.querySelector('amparo-registration');
const caseload = document.querySelector('amparo-caseload');

Object.assign(registration ?? caseload, {
  codes: {
    organisations: [
      ['cps', 'Child Protection Service', 'Service de protection de l’enfance', 'دائرة حماية الطفل'],
      ['harbour', 'Harbour Shelter (partner)', 'Foyer du Port (partenaire)', 'مأوى الميناء (شريك)'],
      ['bridge', 'The Bridge Association (partner)', 'Association Le Pont (partenaire)', 'جمعية الجسر (شريك)'],
    ].map(inPageLanguage),
    places: [
      ['selim-port', 'Port of Selim', 'Port de Sélim', 'ميناء سليم'],
      ['oru-crossing', 'Oru border crossing', 'Poste frontière d’Orou', 'معبر أورو الحدودي'],
      ['nayara-centre', 'Reception centre, Nayara', 'Centre d’accueil, Nayara', 'مركز الاستقبال، نيارا'],
    ].map(inPageLanguage),
  },
});

if (registration) {
  // An invented country has no ISO 3166 code; a real ministry presets 'caseHeader.countryCode' here as well.
  registration.presets = { 'caseHeader.organisationCode': 'cps', 'caseHeader.stepOfCase': 'identification' };
}

const serviceWorker = caseload ? '/cases/service.js' : '/service.js';

// Under Trusted Types even the address of a service worker must come from a policy that the page's header names.
const createScriptURL = (address) => {
  if (address !== serviceWorker) throw new TypeError('Each page of the portal has one service worker.');
  return address;
};
const policy = globalThis.trustedTypes?.createPolicy('portal', { createScriptURL }) ?? { createScriptURL };

// Private windows have none, and some refuse: the form itself works without, as long as the page stays open.
navigator.serviceWorker?.register(policy.createScriptURL(serviceWorker)).catch(() => undefined);
