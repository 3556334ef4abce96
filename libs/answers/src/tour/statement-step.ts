import type { SelfAssessmentStated, StatedFigure } from '@ledger/domain';
import { checkStatement } from '../contradictions/contradictions.answer';
import type { Finding } from '../contradictions/contradictions.types';
import { scorecardIn } from '../scorecard/scorecard.answer';
import type { YearAt } from '../year-at';
import { eventOf, lastOf } from './fixed-steps';
import { after, beforeYear, endOf, points, stepOf, type Touring } from './step';
import type { TourEnding, TourStep } from './tour.types';

/** The report that is told of: the last one that prints a score, otherwise the last one. */
function reportIn({ performance }: YearAt): SelfAssessmentStated | undefined {
  const all = [...performance.statements.values()];
  return all.findLast((statement) => scoreIn(statement)) ?? all.at(-1);
}

/** The figure that is the unit's score. */
function scoreIn({ figures }: SelfAssessmentStated): StatedFigure | undefined {
  return figures.find(({ computed }) => computed?.measure === 'score' && computed.cardId === undefined);
}

export function statementStep(touring: Touring): TourStep | undefined {
  const { year } = touring;
  const statement = reportIn(year);
  if (!statement) return undefined;
  const { statementId, title, figures: printed, relations, publishedOn } = statement;
  const score = scoreIn(statement);
  const end = endOf(year);
  const asOf = statement.occurredOn < end ? statement.occurredOn : end;
  const published =
    publishedOn === undefined
      ? { zh: '', en: '' }
      : { zh: `${publishedOn} 公布。`, en: ` Published on ${publishedOn}.` };
  return stepOf(touring, {
    kind: 'statement',
    figure: 'score',
    title: score
      ? { zh: `报告所列得分 ${score.value}`, en: `The report prints a score of ${score.value}` }
      : { zh: '自评报告', en: 'The self-assessment report' },
    asOf,
    from: beforeYear(year.point.fiscalYear),
    text: (figures) => ({
      zh: `《${title}》。${published.zh}账上算得 ${after(figures, 'score')}。逐项核对了 ${printed.length} 个数字和 ${relations.length} 条关系。`,
      en: `“${title}”.${published.en} The ledger computes ${after(figures, 'score')}. ${printed.length} figures and ${relations.length} relations were checked.`,
    }),
    about: { ...eventOf(lastOf(touring, 'SelfAssessmentStated')), statementId },
  });
}

export function endingOf({ year }: Touring): TourEnding {
  const statement = reportIn(year);
  const score = statement && scoreIn(statement);
  const { total } = scorecardIn(year.at(endOf(year)));
  const computed = total ? { computedHundredths: total.earned } : {};
  const said = total ? points(total.earned) : undefined;
  if (!statement || !score) return { text: unprinted(said), ...computed, findings: [], otherFindings: 0 };
  const { findings: all } = checkStatement(statement, year);
  const findings = all.filter((finding) => concerns(finding, score));
  const { statementId } = statement;
  return {
    text: verdict(score.value, said, findings),
    statementId,
    printed: score.value,
    ...computed,
    findings,
    otherFindings: all.length - findings.length,
  };
}

function concerns({ rootFigureId, witnesses }: Finding, { figureId }: StatedFigure): boolean {
  return rootFigureId === figureId || witnesses.some((witness) => witness.figureId === figureId);
}

function unprinted(computed: string | undefined) {
  return computed === undefined
    ? {
        zh: '没有评分规则，没有得分；也没有报告列出得分。',
        en: 'There are no rules and no score, and no report prints one.',
      }
    : {
        zh: `得分 ${computed}。没有报告列出得分，无从比较。`,
        en: `The score is ${computed}. No report prints one to compare it with.`,
      };
}

function verdict(printed: string, computed: string | undefined, findings: readonly Finding[]) {
  const ledger =
    computed === undefined
      ? { zh: '', en: '' }
      : { zh: `账上算得 ${computed}。`, en: ` The ledger computes ${computed}.` };
  if (findings.length === 0)
    return {
      zh: `报告所列 ${printed} 没有矛盾。${ledger.zh}`,
      en: `Nothing contradicts the printed ${printed}.${ledger.en}`,
    };
  const [zh, en] = (['zh', 'en'] as const).map((language) =>
    findings
      .flatMap(({ witnesses }) => witnesses.map(({ text }) => text[language]))
      .join(language === 'zh' ? '；' : '; '),
  );
  return {
    zh: `报告所列 ${printed} 不对：${zh}。${ledger.zh}`,
    en: `The printed ${printed} is wrong: ${en}.${ledger.en}`,
  };
}
