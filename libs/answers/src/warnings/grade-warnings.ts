import { externalBeside } from '../scorecard/external';
import type { PerformanceState } from '../scorecard/scorecard.projection';
import { NO_CAUSE, type CardFacts } from './rule-warnings';
import type { Warning } from './warnings.types';

/** 外部考核 with another grade than the unit gave itself, in its report or by the rules. */
export function gradeWarnings(
  cards: readonly CardFacts[],
  performance: Pick<PerformanceState, 'assessments' | 'statements'>,
): readonly Warning[] {
  if (performance.assessments.size === 0) return [];
  return cards.flatMap(({ cardId, name, score }) =>
    externalBeside(performance, cardId, score.grade)
      .filter(({ differs }) => differs)
      .map(({ body, subject, grade, statedGrade, computedGrade, eventId, occurredOn }): Warning => {
        const of = [name, subject].filter((part) => part !== undefined).join('，');
        const about = of && `（${of}）`;
        const zh = [
          ...(statedGrade === undefined ? [] : [`自评报告为“${statedGrade}”`]),
          ...(computedGrade ? [`按规则计算为“${computedGrade.zh}”`] : []),
        ];
        const en = [
          ...(statedGrade === undefined ? [] : [`${statedGrade} in the self-assessment report`]),
          ...(computedGrade ? [`${computedGrade.en} (${computedGrade.zh}) by the rules`] : []),
        ];
        const text = {
          zh: `外部考核与自评等次不同：${body}${about}评为“${grade}”，${zh.join('，')}`,
          en: `external grade differs from the self-assessment: ${grade} by ${body}${about}, ${en.join(', ')}`,
        };
        const cause = { ...NO_CAUSE, eventIds: [eventId], occurredOn };
        return { code: 'EXTERNAL_GRADE_DIFFERS', severity: 'warning', text, cause };
      }),
  );
}
