/** Words in a sentence that is said to a child of 15 to 17, or to an older child that decides for itself; ours (DESIGN). */
export const LONGEST = 20;

/** Words of the office, which mean nothing to a child. */
export const OF_THE_OFFICE =
  /\b(assent|assess\w*|authorit\w+|case|caregiver|confidential\w*|consent|data|determin\w+|document\w*|guardian|inform\w*|interview|legal|law|organi[sz]\w+|procedure|protection|purpose|record\w*|refer\w*|report\w*|service|statement|transfer)\b/i;

const sentences = (text: string): readonly string[] => text.split(/[.?!:]\s*/).filter((each) => each !== '');

/** How many words each sentence has. */
export const lengths = (text: string): readonly number[] => sentences(text).map((each) => each.split(/\s+/).length);
