/** Who is to be told. */
export interface Recipient {
  /** The name that the permissions use for it. */
  readonly body: string;
  /** ISO 3166-1 alpha-2 country where it works. */
  readonly country: string;
  /** An authority of that country, such as a consulate or a ministry. */
  readonly isAuthority: boolean;
  /** Trained for what is restricted: violence, trafficking, health. */
  readonly isSpecialist: boolean;
  /** Which of the authorities that need a yes of their own it is. */
  readonly authority?: 'police' | 'immigration';
}

/** A country as codes are written: hosts and people give them in small letters too, or with a blank. */
export const countryCode = (given: string): string => given.trim().toUpperCase();
