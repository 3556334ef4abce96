import { QuestionError } from '@ledger/answers';
import {
  DomainError,
  findRuleSet,
  inBoth,
  PERFORMANCE_ERRORS,
  readRuleSet,
  type RuleSet,
  type Wording,
} from '@ledger/domain';
import { readRuleSetText } from '@ledger/year-file';
import { performanceCommand } from '../command';
import { inputShape, oneOfShape, type Place, type ReadOf } from '../field';
import { choice, count, date, id, list, made, object, optional, text } from '../fields';

const CERTAINTY = choice(
  'Certainty',
  ['A', 'B', 'C', 'assumed'],
  'How certain the rule is; ASSUMED if no source states it.',
);
const SURE = { certainty: CERTAINTY, source: text('Where the rule is printed.') };
const NAME = inputShape('BilingualInput', 'A text in both languages.', {
  zh: text('Chinese.'),
  en: text('English.'),
});
const BAND = inputShape('PercentBandInput', 'A band of percentages.', {
  fromPercent: count('Lower end, inclusive.'),
  toPercent: count('Upper end, exclusive except 100.'),
});
const ABOVE_FULL = inputShape('AboveFullRuleInput', 'How a rate above 100 % is scored.', {
  kind: choice(
    'AboveFullKind',
    ['cap', 'deduct', 'zero-beyond'],
    'CAP: full points. DEDUCT: what exceeds 100 % is deducted. ZERO_BEYOND: no points above the limit.',
  ),
  limitPercent: optional(count('Only with ZERO_BEYOND: the limit.')),
});
const EXECUTION = inputShape('ExecutionRuleInput', 'How 预算执行率 is scored.', {
  denominator: choice('ExecutionDenominator', ['initial', 'adjusted'], '年初预算数 or 全年预算数.'),
  aboveFull: object(ABOVE_FULL, 'How a rate above 100 % is scored.'),
  zeroBelowPercent: optional(count('Below this rate there are no points.')),
  ...SURE,
});
const GRADE = inputShape('GradeBandInput', '等级.', {
  name: object(NAME, 'Its name.'),
  fromPercent: count('From this percentage of the full score.'),
});
const BEHIND = inputShape('BehindThresholdInput', 'A threshold for the progress of spending.', {
  month: count('Month, 1 to 12.'),
  percent: count('Percentage of 全年预算数 that should be executed by the end of the month.'),
});
const WARNINGS = inputShape('WarningRulesInput', 'Thresholds of warnings.', {
  executionBehind: list(object(BEHIND, ''), 'Thresholds by month.'),
  goalExecutionGapPercent: count(
    'Difference between attainment and execution, in percentage points, from which to warn.',
  ),
  controlNearPercent: count('Percentage of the control number from which to warn.'),
  ...SURE,
});
const QUALITATIVE = inputShape('QualitativeRuleInput', 'Bands of 定性等次.', {
  achieved: object(BAND, '达成.'),
  partlyAchieved: object(BAND, '部分达成并具有一定效果.'),
  notAchieved: object(BAND, '未达成且效果较差.'),
  ...SURE,
});
const AT_MOST = inputShape('AtMostRuleInput', 'How a result beyond the target is scored for ≤.', {
  kind: choice('AtMostKind', ['deduct', 'ratio'], 'DEDUCT: 1 − (B − A)/A. RATIO: A/B.'),
  ...SURE,
});
const SOURCE = inputShape('RuleSourceInput', 'Where a rule is printed.', SURE);

const RULE_SET = inputShape('RuleSetInput', 'Your own 评分规则. It is stored completely in the event.', {
  id: id('Its id: small letters, digits and "-".'),
  version: count('Its version, from 1.'),
  name: object(NAME, 'Its name.'),
  region: text('财政区划 that it is for.'),
  validFromYear: count('First 预算年度.'),
  validToYear: optional(count('Last 预算年度.')),
  source: text('The document that it follows.'),
  execution: object(EXECUTION, '预算执行率.'),
  atLeast: object(SOURCE, '≥: full points if reached, otherwise B/A × weight.'),
  atMost: object(AT_MOST, '≤.'),
  equal: object(SOURCE, '=: like ≥.'),
  byDate: object(SOURCE, '完成时限: full points if in time, otherwise none.'),
  qualitative: object(QUALITATIVE, '定性.'),
  grades: list(object(GRADE, ''), '等级, from the best down.'),
  gradesSource: object(SOURCE, 'Where the grades are printed.'),
  weights: choice(
    'WeightsRule',
    ['must-be-100', 'scale-to-100', 'as-it-is'],
    'What to do if weights do not add up to 100.',
  ),
  warnings: object(WARNINGS, '预警.'),
});

export const RULE_SET_CHOICE = oneOfShape(
  'RuleSetChoiceInput',
  '评分规则: one that ships with the program, or your own.',
  {
    builtIn: optional(id('Id of one of ruleSets; mof-2020 is its version 1, mof-2020@2 its version 2.')),
    own: optional(object(RULE_SET, 'A rule set of your own.')),
    written: optional(
      text('A rule set of your own as YAML or JSON, with all that docs/rule-sets.md describes.'),
    ),
  },
);

/** 评分规则. */
export const RULE_SET_COMMANDS = {
  adoptScoringRuleSet: performanceCommand(
    inputShape('AdoptScoringRuleSetInput', '采用评分规则.', {
      occurredOn: date('Date of the document.'),
      ruleSet: made(RULE_SET_CHOICE, 'The rule set.', ruleSetChosen),
      documentNo: optional(text('文号.')),
    }),
    {
      name: { zh: '采用评分规则', en: 'Adopt scoring rules' },
      about: '采用评分规则: the rule set adopted last is used for the whole year.',
      example: '{ occurredOn: "2023-01-01", ruleSet: { builtIn: "huaihua-2023" } }',
    },
    (read) => ({ type: 'AdoptScoringRuleSet', ...read }),
  ),
};

/** @throws DomainError RULE_SET_INVALID, QuestionError RULE_SET_NOT_FOUND. */
export function ruleSetChosen(given: ReadOf<typeof RULE_SET_CHOICE.fields>, { path }: Place): RuleSet {
  const { builtIn = '', own, written } = given;
  if (own) return valid(readRuleSet(wholeRuleSet(own)), `${path}.own`);
  if (written !== undefined) return writtenRuleSet(written, `${path}.written`);
  const found = findRuleSet(builtIn);
  if (!found) throw new QuestionError('RULE_SET_NOT_FOUND', { ruleSetId: builtIn, field: `${path}.builtIn` });
  return found;
}

function valid(read: ReturnType<typeof readRuleSet>, field: string): RuleSet {
  if ('ruleSet' in read) return read.ruleSet;
  const [{ path: at, problem } = { path: '', problem: NO_PROBLEM }] = read.problems;
  throw invalid(problem, { path: at, field: `${field}.${at}` });
}

function writtenRuleSet(text: string, field: string): RuleSet {
  const read = readRuleSetText(text);
  if ('ruleSet' in read) return read.ruleSet;
  const said = {
    zh: read.problems.map(({ zh }) => zh).join('；'),
    en: read.problems.map(({ en }) => en).join('; '),
  };
  throw invalid(said, { path: 'written', field });
}

const NO_PROBLEM: Wording = { zh: '', en: '' };

function invalid(problem: Wording, place: { readonly path: string; readonly field: string }) {
  const details = { ...place, ...inBoth('problem', problem) };
  return new DomainError('RULE_SET_INVALID', PERFORMANCE_ERRORS.RULE_SET_INVALID, details);
}

/** Fields of a rule set with only one possible value are not part of the input. */
function wholeRuleSet({
  atLeast,
  equal,
  byDate,
  qualitative,
  ...own
}: ReadOf<typeof RULE_SET.fields>): unknown {
  const { achieved, partlyAchieved, notAchieved, ...sure } = qualitative;
  return {
    ...own,
    atLeast: { kind: 'proportional', ...atLeast },
    equal: { kind: 'as-at-least', ...equal },
    byDate: { kind: 'all-or-nothing', ...byDate },
    qualitative: { achieved, partly: partlyAchieved, not: notAchieved, ...sure },
    rounding: { mode: 'half-up', decimals: 2 },
  };
}
