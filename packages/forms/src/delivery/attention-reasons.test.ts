import { describe, expect, it } from 'vitest';
import { attentionSentence, fetchReasons, notSentSentence } from './attention-sentence.js';
import { notOpened, notPacked, notSent, outcomes, unknown } from './attention-reasons.words.js';
import { words } from './attention.words.js';

describe('why something was not received', () => {
  it('is said for every reason by a sentence of its own', () => {
    const sentences = [outcomes, unknown, notPacked, notSent, notOpened].flatMap((each) => Object.values(each));
    expect(new Set(sentences.map(({ source }) => source)).size).toBe(sentences.length);
  });

  it('is left open, and nothing wrong is said, until the sentences are here', async () => {
    const mismatch = { code: 'unknown', reason: 'receiptMismatch' } as const;
    expect(attentionSentence(mismatch)).toBe(words.notConfirmed);
    await fetchReasons();
    expect(attentionSentence(mismatch)).toBe(unknown.receiptMismatch);
    expect(attentionSentence({ code: 'tooLarge' })).toBe(outcomes.tooLarge);
    expect(attentionSentence(undefined)).toBe(words.notConfirmed);
    expect(notSentSentence({ code: 'notPacked', reason: 'brokenKey' })).toBe(notPacked.brokenKey);
  });
});
