import { describeViolation, sourceFile, type Rule } from './source-file';

/** What a rule finds in sources given as path and text, in one line each. */
export function broken(rule: Rule, sources: Readonly<Record<string, string>>): readonly string[] {
  return rule(Object.entries(sources).map(([path, text]) => sourceFile(path, text))).map(describeViolation);
}
