/** What is known of the case besides its risks; a fact that is not named is not known (content chapter 16.4). */
export interface Facts {
  /** With whom the child is: a code of the list `accompaniment`. */
  readonly accompaniment?: string;
  /** Who cares for the child: a code of the list `careArrangement`. */
  readonly care?: string;
  /** Age in whole years. */
  readonly age?: number | 'unknown';
  /** An urgent health or safety need is open. */
  readonly urgent?: Fact;
  /** Sexual violence or exploitation now, or feared with access to the child. */
  readonly sexualNow?: Fact;
  /** Signs of self-harm or of suicidal thoughts. */
  readonly selfHarm?: Fact;
  /** Strong signs of trafficking, or a trafficker still in contact. */
  readonly traffickingStrong?: Fact;
  /** Held for migration reasons. */
  readonly detained?: Fact;
  /** Some signs of trafficking. */
  readonly traffickingSome?: Fact;
  /** Risk of harm on return; here "unknown" counts as a risk that is not excluded. */
  readonly refoulement?: 'yes' | 'no' | 'unknown';
}

type Fact = boolean | 'unknown';
