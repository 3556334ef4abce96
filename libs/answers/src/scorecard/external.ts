import type { Grade } from '@ledger/domain';
import type { CardId, GivenAssessment, PerformanceState } from './scorecard.projection';
import type { ExternalAssessment } from './scorecard.types';

type Assessed = Pick<PerformanceState, 'assessments' | 'statements'>;

/** 外部考核 of a card, each beside the grades that the unit gave itself: in its report, and by the rules. */
export function externalBeside(
  performance: Assessed,
  cardId: CardId,
  grade: Grade | undefined,
): readonly ExternalAssessment[] {
  const given = [...performance.assessments.values()].filter((one) => one.cardId === cardId);
  if (given.length === 0) return [];
  const stated = statedGrade(performance, cardId);
  const computed = grade?.defined ? grade.name : undefined;
  const own = [...(stated ? [stated.grade] : []), ...(computed ? [computed.zh] : [])];
  return given.map((assessment) => ({
    ...shown(assessment),
    ...(stated && { statedGrade: stated.grade, statementId: stated.statementId }),
    ...(computed && { computedGrade: computed }),
    ...(own.length > 0 && { differs: own.some((one) => !isSameGrade(one, assessment.grade)) }),
  }));
}

function shown({ cardId: _, ...assessment }: GivenAssessment): ExternalAssessment {
  return assessment;
}

/** Of the report that was entered last: the word that it prints where the ledger has the grade. */
function statedGrade({ statements }: Pick<Assessed, 'statements'>, cardId: CardId) {
  return [...statements.values()]
    .flatMap(({ statementId, figures }) =>
      figures.flatMap(({ computed, value, unit }) =>
        computed?.measure === 'grade' && computed.cardId === cardId && unit === 'TEXT'
          ? [{ statementId, grade: value }]
          : [],
      ),
    )
    .at(-1);
}

/** 优 and 优秀 are one grade, and so are 良 and 良好. ASSUMED; other words are compared as they are printed. */
export function isSameGrade(left: string, right: string): boolean {
  return gradeWord(left) === gradeWord(right);
}

const LONG_FORMS: Readonly<Record<string, string>> = { 优: '优秀', 良: '良好' };

function gradeWord(grade: string): string {
  const word = grade.normalize('NFKC').replace(/[\s“”‘’"'「」『』]/g, '');
  const bare = word.replace(/(?<=.)(?:等次|等级|档次|等|级|档)$/, '');
  return LONG_FORMS[bare] ?? bare;
}
