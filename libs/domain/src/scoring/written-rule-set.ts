import type { Wording } from '../domain-error';
import { findRuleSet } from './built-in';
import { readRuleSet, ruleSetSchema, type RuleSetProblem, type RuleSet } from './rule-set';

type Read = { readonly ruleSet: RuleSet } | { readonly problems: readonly RuleSetProblem[] };

/**
 * A rule set as people write it. `basedOn` names a built-in one that supplies the missing parts. Numbers may be texts,
 * as in a year file.
 */
export function readWrittenRuleSet(written: unknown): Read {
  const { base, problem } = basisOf(written);
  return problem ? { problems: [problem] } : readRuleSet(withNumbers({ ...base }));
}

function basisOf(written: unknown): { readonly base?: object; readonly problem?: RuleSetProblem } {
  if (typeof written !== 'object' || written === null || Array.isArray(written))
    return {
      problem: {
        path: '',
        at: [],
        problem: { zh: '评分规则应为一组“键: 值”', en: 'a rule set is a group of keys' },
      },
    };
  const given = new Map<string, unknown>(Object.entries(written));
  const basedOn = given.get('basedOn');
  if (basedOn === undefined) return { base: written };
  const shipped = typeof basedOn === 'string' ? findRuleSet(basedOn) : undefined;
  if (!shipped)
    return faultAt('basedOn', {
      zh: '没有内置此名称的评分规则',
      en: 'no rule set ships under this name',
    });
  if (given.get('id') === undefined || given.get('id') === shipped.id)
    return faultAt('id', {
      zh: '自有的评分规则须另有编号',
      en: 'a rule set of your own needs an id of its own',
    });
  given.delete('basedOn');
  return { base: { ...shipped, version: '1', ...Object.fromEntries(given) } };
}

function faultAt(key: string, problem: Wording) {
  return { problem: { path: key, at: [key], problem } };
}

const NUMBER = /^-?\d{1,12}(\.\d{1,8})?$/;
/** Each pass reads the numbers of one level, because the discriminator of a union must be read before its content. */
const MOST_PASSES = 4;

/** Texts become numbers only where the schema needs a number: a name may be '2023'. */
function withNumbers(value: object): object {
  let read = value;
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const issues = ruleSetSchema.safeParse(read, { reportInput: true }).error?.issues ?? [];
    const numbers = issues.filter(
      (issue) =>
        typeof issue.input === 'string' &&
        NUMBER.test(issue.input) &&
        ((issue.code === 'invalid_type' && issue.expected === 'number') ||
          (issue.code === 'invalid_value' && issue.values.every((one) => typeof one === 'number'))),
    );
    if (numbers.length === 0) return read;
    read = numbers.reduce((changed, { path, input }) => replaced(changed, path, Number(input)), read);
  }
  return read;
}

function replaced(value: object, [key, ...rest]: readonly PropertyKey[], number: number): object {
  if (key === undefined) return value;
  const below: unknown = Reflect.get(value, key);
  const changed = typeof below === 'object' && below !== null ? replaced(below, rest, number) : number;
  if (Array.isArray(value)) return value.map((one: unknown, i) => (i === key ? changed : one));
  return { ...value, [key]: changed };
}
