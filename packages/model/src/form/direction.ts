const RIGHT_TO_LEFT = /^(ar|arc|ckb|dv|fa|he|ks|nqo|ps|rhg|sd|syr|ug|ur|yi)(-|$)/;

/** Tells in which direction a language is written; a script subtag decides before the language. */
export function direction(language: string): 'ltr' | 'rtl' {
  if (/-(Arab|Hebr|Rohg|Syrc|Thaa|Nkoo|Adlm)(-|$)/i.test(language)) return 'rtl';
  if (/-(Latn|Cyrl|Beng|Mymr)(-|$)/i.test(language)) return 'ltr';
  return RIGHT_TO_LEFT.test(language) ? 'rtl' : 'ltr';
}
