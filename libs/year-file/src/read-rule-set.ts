import { readWrittenRuleSet, type RuleSet, type RuleSetProblem, type Wording } from '@ledger/domain';
import { parseDocument } from 'yaml';

/** Reads a rule set from a text of its own, YAML or JSON. Each problem names its place in the rule set. */
export function readRuleSetText(
  text: string,
): { readonly ruleSet: RuleSet } | { readonly problems: readonly Wording[] } {
  const document = parseDocument(text.replace(/^\uFEFF/, ''), { schema: 'failsafe', prettyErrors: true });
  if (document.errors.length > 0)
    return {
      problems: document.errors.map(({ message }) => ({ zh: `YAML 语法错误：${message}`, en: message })),
    };
  const written: unknown = document.toJS({ maxAliasCount: 0 });
  const read = readWrittenRuleSet(written);
  return 'ruleSet' in read ? read : { problems: read.problems.map(problemAtPlace) };
}

/** With its place in the rule set in front. */
export function problemAtPlace({ path, problem: { zh, en } }: RuleSetProblem): Wording {
  return path === '' ? { zh, en } : { zh: `${path}：${zh}`, en: `${path}: ${en}` };
}
