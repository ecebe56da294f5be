/** Fills in what a registration needs before it can be sent, as one worker did one morning; `said` are its free texts. */
export async function fillIn(form, said) {
  await header(form, said);
  await child(form, said);
  await company(form, said);
  await needs(form, said);
}

async function header(form, said) {
  await form.section('caseHeader');
  await form.choose('caseHeader.consentBasis', 'Consent is recorded');
  await form.type('caseHeader.consentRecord', said.consentRecord);
  await form.pick('caseHeader.countryCode', 'Egypt');
  await form.attest('caseHeader.safeSpaceConfirmed');
  await form.section('identification');
  await form.date('identification.identifiedAt', { day: '4', month: '3', year: '2026', hour: '8', minute: '15' });
  await form.now('identification.registeredAt');
}

async function child(form, said) {
  await form.section('childIdentity');
  await form.type('childIdentity.givenName', said.givenName);
  await form.noAnswer('childIdentity.familyName', 'Declined to say');
  await form.type('childIdentity.otherNames', said.otherNames);
  await form.date('childIdentity.dateOfBirth', { month: '5', year: '2012' });
  await form.type('childIdentity.ageYears', '9');
  await form.giveReason('childIdentity.ageCheck', said.reason);
  await form.choose('childIdentity.sex', 'Female');
  await form.pick('childIdentity.nationalities', 'Sudan');
  await form.pick('childIdentity.languages', 'Arabic');
}

async function company(form, said) {
  await form.section('accompaniment');
  await form.choose(
    'accompaniment.accompanimentStatus',
    'Without parents or previous carer, but with relatives or other adults',
  );
  const adult = await form.add('accompaniment.accompanyingAdults');
  await form.pick(`${adult}.personRole`, 'Aunt');
  await form.type(`${adult}.personFullName`, said.adult);
  await form.choose(`${adult}.linkProven`, 'A document');
  await form.type(`${adult}.personAddress`, said.address);
  await form.section('care');
  await form.type('care.childContact', said.contact);
}

async function needs(form, said) {
  await form.section('urgentNeeds');
  await form.choose('urgentNeeds.urgentNeeds', 'No');
  await form.choose('urgentNeeds.initialRiskLevel', 'High');
  await form.type('urgentNeeds.initialRiskReasons', said.risk);
  await form.section('signOff');
  await form.type('signOff.caseworkerName', said.worker);
}
