import { evidenceAsked, evidenceSaid } from './evidence-order';
import type { YearQuestion } from './questions';

const RATE = '{ numerator denominator }';
const SPLIT = '{ weight { value } earned { value } lost { value } open { value } }';
const scorecard = (
  indicators: number,
) => `ruleSet { id version } ruleSetFrom adoptedOn total ${SPLIT} attainable { value } grade { name { zh en } }
  groups { level1 points ${SPLIT} weight { value } }
  indicators(first: ${indicators}) { nodes { indicatorId level1 level2 level3 weight { value } points ${SPLIT} formula measured ${RATE} why { zh en } definedOn targetSince revisions } }
  losses(first: 20) { nodes { kind executed { amount } base { amount } difference { amount } lost { value } text { zh en } effects { indicatorId lost { value } formula } } }
  external { occurredOn assessmentId body grade statedGrade differs }`;
const COMPARED = 'figure unit: figureUnit before { value } after { value } difference { value }';
const FINDING = `rootFigureId label difference unit: differenceUnit exact notes
  witnesses { chapter text { zh en } stated recomputed difference }`;
const CHECKED = `statementId title occurredOn relations { holding lastDigit failing notJudged } figures { holding lastDigit failing notJudged }
  findings(first: 50) { nodes { ${FINDING} } }`;

/** Questions of the score, of what was reported, and of why figures moved. */
export const SCORE_QUESTIONS: readonly YearQuestion[] = [
  { args: ['score'], asked: `scorecard { ${scorecard(500)} }`, at: 'scorecard' },
  {
    args: ['score', '--rule-set', 'mof-2020'],
    asked: `scorecard(ruleSet: "mof-2020") { ${scorecard(500)} }`,
    at: 'scorecard',
  },
  { args: ['scorecards'], asked: `scorecards(first: 10) { nodes { ${scorecard(50)} } }`, at: 'scorecards' },
  {
    args: ['series', '--of', 'score', '--step', 'month'],
    asked: `scoreTimeline(step: MONTH) { ruleSetId total { on weight { value } earned { value } lost { value } open { value } attainable { value } }
      indicators(first: 500) { nodes { indicatorId changes { on weight { value } earned { value } lost { value } open { value } formula } } } }`,
    at: 'scoreTimeline',
  },
  {
    args: ['series', '--of', 'execution', '--step', 'month'],
    asked: `executionTimeline(step: MONTH) { totals { on initial { amount } adjusted { amount } released { amount } executed { amount } available { amount } }
      lines(first: 500) { nodes { line { key } changes { on adjusted { amount } executed { amount } available { amount } } } } }`,
    at: 'executionTimeline',
  },
  {
    args: ['series', '--of', 'three-public', '--step', 'month'],
    asked: `threePublicTimeline(step: MONTH) { totals { on executed { amount } control { amount } lastYearFinal { amount } }
      kinds { kind changes { on executed { amount } control { amount } } } }`,
    at: 'threePublicTimeline',
  },
  {
    args: ['bridge', '--from-as-of', 'MIDDLE'],
    asked: `bridge(from: { asOf: "MIDDLE" }, figure: SCORE) { figure unit: figureUnit from { value } to { value } difference { value }
      rows(first: 1000) { nodes { change occurredOn eventId position type documentNo voucherNo before { value } after { value } contribution { value } } } }`,
    at: 'bridge',
  },
  {
    args: ['bridge', '--from-as-of', 'MIDDLE', '--figure', 'executed'],
    asked: `bridge(from: { asOf: "MIDDLE" }, figure: EXECUTED) { from { value } to { value } difference { value }
      rows(first: 1000) { nodes { eventId contribution { value } byLine { key contribution { value } } } } }`,
    at: 'bridge',
  },
  {
    args: ['what-if', '--rule-set', 'mof-2020'],
    asked: `whatIf(ruleSet: "mof-2020") { figures { ${COMPARED} } leftOut { eventId } added { type occurredOn summary { zh en } } }`,
    at: 'whatIf',
  },
  {
    args: ['replay'],
    asked: `replay(first: 1000) { rows: nodes { kind occurredOn documentNo events title { zh en } change { zh en } before ${SPLIT} after ${SPLIT} executed { amount } adjusted { amount }
      figuresAfter { initial { amount } adjusted { amount } released { amount } executed { amount } recovered { amount } threePublic { amount } } } }`,
    at: 'replay',
  },
  {
    args: ['tour'],
    asked: `tour { steps { kind figure title { zh en } text { zh en } asOf documentNo voucherNo figures { ${COMPARED} } }
      ending { text { zh en } statementId printed computed { value } otherFindings findings { ${FINDING} } } notShown { zh en } }`,
    at: 'tour',
  },
  {
    args: ['check'],
    asked: `contradictions(first: 20) { nodes { ${CHECKED} } }
      carryForwards { outTotal { amount } intoTotal { amount } recoveredTotal { amount } broughtForwardTotal { amount } recoveredNextYearTotal { amount } leftToNextYearTotal { amount }
        out(first: 20) { nodes { carryId toYear amount { amount } match revoked } } into(first: 20) { nodes { carryId fromYear amount { amount } match cancelled } } }`,
    names: {
      contradictions: 'contradictions.statements',
      carryForwards: 'carryForward',
      outTotal: 'outFen',
      intoTotal: 'inFen',
      recoveredTotal: 'recoveredFen',
      broughtForwardTotal: 'broughtForwardFen',
      recoveredNextYearTotal: 'recoveredNextYearFen',
      leftToNextYearTotal: 'leftToNextYearFen',
      into: 'in',
    },
  },
  {
    args: ['report'],
    asked: `contradictions(first: 20) { reports: nodes { statementId title occurredOn standings { contradicted computed held recorded unplaced }
      chapters { chapter level heading } findings(first: 50) { nodes { ${FINDING} } }
      outsideText(first: 50) { nodes { figureId label value unit chapter standing } } } }`,
    at: 'contradictions',
  },
  {
    args: ['evidence'],
    asked: `indicators(first: 100) { nodes { indicatorId results { occurredOn evidenceItems { ... on DocumentEvidence { documentNo } ... on FigureEvidence { statementId figureId } ... on FileEvidence { name sha256 bytes } ... on TextEvidence { text } } } } }`,
    at: 'indicators',
    inOneOrder: { asked: evidenceAsked, said: evidenceSaid },
  },
  {
    args: ['rectification'],
    asked: `rectification { openCount doneCount overdueCount carriedCount problems(first: 500) { nodes { problemId foundInYear carried occurredOn text causes state overdue chapter indicatorIds
      measures { measureId occurredOn text overdue } } } }`,
    at: 'rectification',
  },
];
