/** What is known of the case besides its risks; a fact that is not named is not known (content chapter 16.4). */
export interface Facts {
  /** With whom the child is: a code of the list `accompaniment`. */
  readonly accompaniment?: string | undefined;
  /** Who cares for the child: a code of the list `careArrangement`. */
  readonly care?: string | undefined;
  /** Age in whole years. */
  readonly age?: number | 'unknown' | undefined;
  /** An urgent health or safety need is open. */
  readonly urgent?: Fact | undefined;
  /** Sexual violence or exploitation now, or feared with access to the child. */
  readonly sexualNow?: Fact | undefined;
  /** Signs of self-harm or of suicidal thoughts. */
  readonly selfHarm?: Fact | undefined;
  /** Strong signs of trafficking, or a trafficker still in contact. */
  readonly traffickingStrong?: Fact | undefined;
  /** Held for migration reasons. */
  readonly detained?: Fact | undefined;
  /** Some signs of trafficking. */
  readonly traffickingSome?: Fact | undefined;
  /** Risk of harm on return; here "unknown" counts as a risk that is not excluded. */
  readonly refoulement?: 'yes' | 'no' | 'unknown' | undefined;
}

type Fact = boolean | 'unknown';
