/** Whether a box is ticked in a case; a list of yes and no keeps it as a text. */
export const isOn = (stored: unknown): boolean => stored === true || stored === 'true';
