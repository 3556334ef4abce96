/** Provisional: the scoring author replaces this with the full, validated type. */
export interface RuleSet {
  readonly id: string;
}
