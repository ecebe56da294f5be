/** What every box is told by its field, whatever is typed or chosen in it. */
export interface BoxState {
  /** Takes no answer. */
  readonly off: boolean;
  readonly invalid: boolean;
  /** Ids of what describes it, for `aria-describedby`. */
  readonly describedBy?: string | undefined;
}
