import { hintKey, isQuestion, placesOf, type AnyQuestion, type Form, type Words } from '@amparo/model';

/** The words of a form, of which each hint that comes in several is the one that the answer of `by` chooses. */
export function wordsByAnswer(form: Form, words: Words, chosen: (by: AnyQuestion) => string | undefined): Words {
  const hints = new Map(
    placesOf(form).all.flatMap(({ words: at, asked }) => {
      const several = isQuestion(asked) ? asked.options.hints : undefined;
      const code = several && chosen(several.by);
      const source = code === undefined ? undefined : several?.words[code];
      return code === undefined || source === undefined ? [] : [[`${at}.hint`, { key: hintKey(at, code), source }]];
    }),
  );
  return {
    ...words,
    of: (key, source) => {
      const hint = hints.get(key);
      return hint ? words.of(hint.key, hint.source) : words.of(key, source);
    },
    isMissing: (key) => words.isMissing(hints.get(key)?.key ?? key),
  };
}
