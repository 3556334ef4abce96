import { readWrittenRuleSet, type RuleSet } from '@ledger/domain';
import { parseDocument } from 'yaml';

/** Reads a rule set from a text of its own, YAML or JSON. Each problem names its place in the rule set. */
export function readRuleSetText(
  text: string,
): { readonly ruleSet: RuleSet } | { readonly problems: readonly string[] } {
  const document = parseDocument(text.replace(/^\uFEFF/, ''), { schema: 'failsafe', prettyErrors: true });
  if (document.errors.length > 0) return { problems: document.errors.map(({ message }) => message) };
  const written: unknown = document.toJS({ maxAliasCount: 0 });
  const read = readWrittenRuleSet(written);
  return 'ruleSet' in read
    ? read
    : { problems: read.problems.map(({ path, problem }) => (path === '' ? problem : `${path}: ${problem}`)) };
}
