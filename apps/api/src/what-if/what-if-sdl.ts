/** Uses the inputs of mutations, so it must come after them. */
export const WHAT_IF_SDL = `
extend type BudgetYear {
  """
  假设: what the view would be under another rule set, without some events, or with more events. Nothing is
  stored, and no actor is needed. Null, with an error, if an event of \`leaveOut\` does not exist.
  """
  whatIf(
    "Id of another scoring rule set for all fields below; see ruleSets."
    ruleSet: ID
    "The same, as in the mutation adoptScoringRuleSet; it can be your own rule set. Give this or ruleSet."
    rules: RuleSetChoiceInput
    "Events that are taken for never recorded: event ids, document or voucher numbers. What refers to them goes too."
    leaveOut: [ID!]! = []
    """
    Inputs of mutations, tried one after another on what is known at the view, each as if another person sent it. Amounts are
    in the moneyUnit of the view. What would be refused stands in refusals; then none of them counts.
    """
    commands: [EntryInput!]! = []
    """
    Commands as YAML with a list \`entries\` as in a year file; \`by\` of an entry says who acts. One that is refused is an
    error.
    """
    entries: String @deprecated(reason: "Use commands: typed, and refused as data.")
    "Id of a project’s scorecard, instead of the unit’s own; see scorecards."
    card: ID
  ): WhatIf
}

"The view as it would be. Nothing is stored."
type WhatIf {
  """
  The hypothetical view. It has the basis of the view that it starts from. The same hypothesis on that basis gives the same answer.
  """
  budgetYear: BudgetYear!
  "The main figures, before and after. One for each figure of a bridge."
  figures: [ComparedFigure!]!
  "What is assumed under the figures, before or after; null if nothing is. What is tried here is never a fact."
  assumed: AssumedMark
  "The events that are left out: those that were named, and those that refer to them. Few."
  leftOut: [LedgerEvent!]!
  "The events that the commands or the rule set would record. Few."
  added: [LedgerEvent!]!
  """
  Why \`commands\` or \`rules\` would be refused; \`field\` begins with ["commands", "0", …], the place in the list. Where there
  is any, the view is without all of them. At most one for each command, or all that is malformed.
  """
  refusals: [Refusal!]!
}

extend type ComparedFigure {
  "What is assumed under it, before or after; null if nothing is."
  assumed: AssumedMark
}
`;
