import {
  checkPrinted,
  figuresOf,
  type Claim,
  type JudgedRelation,
  type NotJudgedReason,
  type PaperCheck,
} from '@ledger/domain';
import type { Paper } from '@ledger/papers';
import { comparisonOf } from './comparison';
import { coverageOf } from './coverage';
import { acrossPapers } from './cross-papers';
import type { Layout } from './layouts/layout';
import { NATIONAL } from './layouts/national';
import { readStatement, type UnderstoodPaper } from './read-statement';
import { dueBesides } from './missing-counts';
import { remarksOn } from './remarks/remarks';
import { figureRepairs } from './repairs';
import type {
  Comparison,
  DutyCount,
  Finding,
  MarkedFigure,
  NotJudged,
  PaperReport,
  PapersReport,
} from './report';
import type { Duty, DutyKind, PaperFigure, PaperStatement } from './statement';
import { claimedIn } from './sides';
import { withWholeZeros } from './whole-zeros';
import { nameOf } from './written-figures';

/** Additional layouts. They are tried before the built-in one. */
interface CheckOptions {
  readonly layouts?: readonly Layout[];
}

/** Checks the papers of one office, and those of a department and its units, against each other. `checkPaper` checks each against itself. */
export function checkAcross(papers: readonly UnderstoodPaper[]): Pick<PapersReport, 'across' | 'duties'> {
  const statement = acrossPapers(papers);
  const { figures, duties } = statement;
  const check = checkPrinted({
    figures: withWholeZeros(figures),
    relations: duties.map(({ relation }) => relation),
  });
  return { across: findingsOf(check, statement), duties: dutyCounts(check, duties) };
}

/** Checks a paper against itself. The same paper always gives the same report. */
export function checkPaper(paper: Paper, { layouts = [] }: CheckOptions = {}): PaperReport {
  return reportOn(paper, understandPaper(paper, { layouts }));
}

/** Reads what a paper says. `reportOn` checks it against itself, `checkAcross` against other papers. */
export function understandPaper(paper: Paper, { layouts = [] }: CheckOptions = {}): UnderstoodPaper {
  return readStatement(paper, [...layouts, NATIONAL]);
}

/** Checks a paper that was understood against itself. */
export function reportOn(paper: Paper, understood: UnderstoodPaper): PaperReport {
  const { facts, statement, codeNames } = understood;
  const { figures, duties } = statement;
  const check = checkPrinted({
    figures: withWholeZeros(figures),
    relations: duties.map(({ relation }) => relation),
  });
  const byId = new Map(figures.map((figure) => [figure.figureId, figure]));
  const marks = marksOf(check, duties);
  return {
    format: paper.format,
    facts,
    pages: paper.pages.length,
    unreadPages: paper.pages.flatMap(({ number, notRead }) => (notRead ? [number] : [])),
    coverage: coverageOf(paper, figures),
    findings: findingsOf(check, statement),
    lastDigit: comparisonsOf(check, statement, ({ verdict }) =>
      verdict.kind === 'lastDigit' ? verdict.claim : undefined,
    ),
    heldLoosely: comparisonsOf(check, statement, ({ verdict }) =>
      verdict.kind === 'holds' ? verdict.onlyWide[0] : undefined,
    ),
    notJudged: [...dueBesides(paper, understood), ...notJudged(check, duties, byId)],
    remarks: remarksOn({ blocks: paper.blocks, facts, codeNames }),
    duties: dutyCounts(check, duties),
    figures: figures.map((figure) => marked(figure, marks)),
  };
}

/** Both sides of the claim that `chosen` returns for a relation. Equal comparisons are listed once. */
function comparisonsOf(
  { verdicts }: PaperCheck,
  { figures, duties }: PaperStatement,
  chosen: (judged: JudgedRelation) => Claim | undefined,
): readonly Comparison[] {
  const byId = new Map(figures.map((figure) => [figure.figureId, figure]));
  const comparisons = verdicts.flatMap((judged, index) => {
    const [duty, claim] = [duties[index], chosen(judged)];
    return duty && claim ? [comparisonOf(duty, claim, byId)] : [];
  });
  return [...new Map(comparisons.map((comparison) => [JSON.stringify(comparison), comparison])).values()];
}

function findingsOf(check: PaperCheck, { figures, duties }: PaperStatement): readonly Finding[] {
  const byId = new Map(figures.map((figure) => [figure.figureId, figure]));
  const byRelation = new Map(duties.map((duty) => [duty.relation.relationId, duty]));
  return check.roots.map(({ claims, repairs, exact }, index) => {
    const shown = new Map(claims.toReversed().map((claim) => [claim.relationId, claim]));
    const relations = [...new Set(claims.map(({ relationId }) => relationId))];
    return {
      id: String(index + 1),
      comparisons: relations.flatMap((relationId) => {
        const duty = byRelation.get(relationId);
        const claim = shown.get(relationId);
        return duty && claim ? [comparisonOf(duty, claim, byId)] : [];
      }),
      repairs: likeliest(repairs.map((repair) => figureRepairs(repair, byId, check.paper.decimals))),
      isExact: exact,
    };
  });
}

/** Puts repairs that one slip of the pen explains first. */
function likeliest(repairs: Finding['repairs']): Finding['repairs'] {
  const isSlip = (repair: Finding['repairs'][number]) =>
    repair.length > 0 && repair.every(({ misprint }) => misprint !== undefined);
  return [...repairs.filter(isSlip), ...repairs.filter((repair) => !isSlip(repair))];
}

const REASONS: Readonly<Record<NotJudgedReason['code'], string>> = {
  FIGURE_MISSING: '文本中没有找到与它相比的数',
  FIGURE_BLANK: '该处空白，空白不等于 0',
  NOT_A_NUMBER: '该处不是数字',
  ZERO_OVER_ZERO: '分子、分母都是 0，比率无从计算',
};

function notJudged(
  check: PaperCheck,
  duties: readonly Duty[],
  byId: ReadonlyMap<string, PaperFigure>,
): readonly NotJudged[] {
  return check.verdicts.flatMap(({ verdict, relation }, index): readonly NotJudged[] => {
    const duty = duties[index];
    if (verdict.kind !== 'notJudged' || !duty) return [];
    const own = 'figureId' in verdict.reason ? byId.get(verdict.reason.figureId) : undefined;
    // A figure that was not found has no name, so the message names the figure that needs it.
    const figure = own ?? byId.get(claimedIn(relation));
    const reason = REASONS[verdict.reason.code] + (figure ? `：${nameOf(figure)} ${figure.value}` : '');
    return [{ duty: duty.kind, chapter: relation.chapter, reason }];
  });
}

function dutyCounts(check: PaperCheck, duties: readonly Duty[]): readonly DutyCount[] {
  const kinds = [...new Set(duties.map(({ kind }) => kind))];
  const count = (wanted: DutyKind, verdict: string) =>
    check.verdicts.filter(
      (judged, index) => duties[index]?.kind === wanted && judged.verdict.kind === verdict,
    ).length;
  return kinds.map((duty) => ({
    duty,
    held: count(duty, 'holds'),
    lastDigit: count(duty, 'lastDigit'),
    contradicted: count(duty, 'contradicts'),
    notJudged: count(duty, 'notJudged'),
  }));
}

type Marks = ReadonlyMap<string, MarkedFigure['mark']>;

/** The worst result among the relations of each figure. */
function marksOf(check: PaperCheck, duties: readonly Duty[]): Marks {
  const marks = new Map<string, MarkedFigure['mark']>();
  const worst: readonly MarkedFigure['mark'][] = ['unchecked', 'held', 'lastDigit', 'contradicted'];
  check.verdicts.forEach(({ verdict }, index) => {
    const duty = duties[index];
    if (verdict.kind === 'notJudged' || !duty) return;
    const mark = ({ holds: 'held', lastDigit: 'lastDigit', contradicts: 'contradicted' } as const)[
      verdict.kind
    ];
    for (const figureId of figuresOf(duty.relation)) {
      const before = marks.get(figureId) ?? 'unchecked';
      if (worst.indexOf(mark) > worst.indexOf(before)) marks.set(figureId, mark);
    }
  });
  return marks;
}

function marked({ figureId, label, value, unit, mark }: PaperFigure, marks: Marks): MarkedFigure {
  return {
    figureId,
    label,
    value,
    unit,
    page: mark.page,
    ...(mark.box ? { box: mark.box } : {}),
    ...(mark.text ? { text: mark.text } : {}),
    mark: marks.get(figureId) ?? 'unchecked',
  };
}
