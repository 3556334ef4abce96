import ts from 'typescript';

/** What clients have no use for: how the code keeps it. */
const OF_THE_CODE = [
  /\s*(All|Both|The three are)? ?[Ww]hole fen\.?/g,
  /\s*Hundredths of a point[.;]?/g,
  /; hundredths(?=\.)/g,
];

/** The comment of a type or a property as a description of the schema. Clients read null if the code has nothing. */
export function wordsOf(symbol: ts.Symbol, checker: ts.TypeChecker): string {
  const text = ts.displayPartsToString(symbol.getDocumentationComment(checker));
  return OF_THE_CODE.reduce((words, code) => words.replaceAll(code, ''), text)
    .replaceAll(/\{@link ([\w.]+)\}/g, '$1')
    .replaceAll(/\bAbsent\b/g, 'Null')
    .replaceAll(/\babsent\b/g, 'null')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** SCREAMING_SNAKE of what the code writes as `carry-in`, `vehiclePurchase` or `YearOpened`. */
export function screaming(value: string): string {
  return value
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll('-', '_')
    .toUpperCase();
}

export function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
