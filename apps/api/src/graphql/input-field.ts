/** Where an input does not call a field as the command does that it becomes. */
const OTHERWISE_CALLED: readonly (readonly [command: RegExp, input: string])[] = [
  [/^weightHundredths$/, 'weight'],
  [/^value\.value$/, 'number'],
  [/^value\.(completedOn|percent)$/, '$1'],
  [/^ruleSet(\..*)?$/, 'ruleSetJson'],
  [/^(statementId|figures|relations)(\..*)?$/, 'statementJson'],
];

/** The path inside `input` of a field of a command: `items.0.amountFen` is `items.0.amount`. */
export function inputFieldOf(field: string): string {
  for (const [command, input] of OTHERWISE_CALLED) {
    if (command.test(field)) return field.replace(command, input);
  }
  return field.replace(/Fen(?=\.|$)/g, '');
}
