/** Room for what was seen beside a sign, and for no story (S1:1416-1417). */
export const NOTE = { maxLength: 280 } as const;
