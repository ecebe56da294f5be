import { catalogueOf } from '@amparo/model';
import { describe, expect, it } from 'vitest';
import { definitions } from './definitions.js';
import { committed, languages, wordsPath } from './translations.js';

const { pressingFaults, releasedForms } = wordsPath;

const spoil = {
  en: ['You must say yes.', 'You get a reward.', 'Be a good girl.', 'Say it, or else.', 'If you don’t, we go.'],
  fr: [
    'Tu dois dire oui.',
    'Tu auras une récompense.',
    'Sois gentille.',
    'Sinon, on part.',
    'Si tu n’acceptes pas, on part.',
  ],
  ar: ['يجب عليك قول «نعم».', 'لك مكافأة.', 'أنت بنت طيبة.', 'سأغضب منك.', 'إن لم توافق فلن نساعدك.', 'يَجِبُ عَلَيْكَ ذلك.'],
};

describe('ASS-09: no pressure and no reward', () => {
  it('stands in none of the words that are read to a child, in no form', () => {
    const read = definitions.flatMap((form) => catalogueOf(form).map(({ key, source }) => ({ id: key, text: source })));
    expect(read.filter(({ id }) => /^assent\..*\.hint/.test(id)).length).toBeGreaterThan(60);
    expect(pressingFaults(read, 'en')).toEqual([]);
  });

  it.each(languages)('stands in none of their translations: %s', async (language) => {
    for (const { file } of await releasedForms()) {
      const texts = committed(file, language).map(({ id, target }) => ({ id, text: target?.textContent ?? '' }));
      expect([file, pressingFaults(texts, language)]).toEqual([file, []]);
    }
  });

  it.each(Object.entries(spoil))('is found where it stands in %s', (language, texts) => {
    expect(['en', ...languages]).toContain(language);
    for (const text of texts) {
      const found = pressingFaults([{ id: 'assent.decisions.assentTalk.hint.12-14', text }], language);
      expect([text, found.length]).toEqual([text, 1]);
    }
  });

  it('is looked for in what is read aloud, and not in what only the worker reads', () => {
    for (const id of [
      'assent.decisions.assentTalk.hint',
      'assent.explanation.assentExplainedPlain.choice.whoIAm',
      'consent.information.infoTopicsChild.choice.rightToRefuse',
    ])
      expect([id, pressingFaults([{ id, text: 'You must.' }], 'en').length]).toEqual([id, 1]);
    expect(pressingFaults([{ id: 'assent.decisions.pressed.guidance', text: 'A present, a threat.' }], 'en')).toEqual(
      [],
    );
  });

  it('passes no language that has no list of its own', () => {
    expect(new Set(Object.keys(spoil))).toEqual(new Set(['en', ...languages]));
    expect(pressingFaults([{ id: 'assent.decisions.assentTalk.hint', text: 'Habari?' }], 'sw')).toEqual([
      { id: 'assent.decisions.assentTalk.hint', fault: 'no list of pressing words in sw' },
    ]);
  });
});
