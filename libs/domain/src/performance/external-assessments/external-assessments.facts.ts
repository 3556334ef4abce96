import type { CalendarDate } from '../../calendar';
import type { EventOf } from '../../decider';
import { type CardTable, noPostings } from '../../event-card';
import { document } from '../../event-summary';
import { noteSpelling, type SpellingsState } from '../../known-names';
import { decimalText } from '../../rate';

/** 外部考核: the grade that somebody else than the unit itself gave it. It is shown beside the self-assessment. */
export interface ExternalAssessmentGiven {
  /** The last day of the period that was assessed: 31 December for the whole year. */
  readonly occurredOn: CalendarDate;
  /** The day on which the grade was announced, of any year. */
  readonly publishedOn?: CalendarDate;
  readonly assessmentId: string;
  /** Who gave the grade, such as 绩效办 or 财政局. */
  readonly body: string;
  /** What was assessed, such as 综合绩效考核: it need not be what the self-assessment is about. */
  readonly subject?: string;
  /** Id of the project's scorecard; absent for the unit itself. */
  readonly cardId?: string;
  /** As printed. */
  readonly grade: string;
  readonly pointsHundredths?: number;
  readonly documentNo?: string;
}

export interface ExternalAssessmentEvents {
  ExternalAssessmentGiven: ExternalAssessmentGiven;
}

export type ExternalAssessmentEvent = EventOf<ExternalAssessmentEvents>;

export interface ExternalAssessmentsState extends SpellingsState {
  readonly assessments: Map<string, ExternalAssessmentGiven>;
}

export function noExternalAssessments() {
  return { assessments: new Map<string, ExternalAssessmentGiven>() };
}

export const externalAssessmentCards = {
  ExternalAssessmentGiven: {
    ruledBy: ['self-assessment'],
    version: 1,
    title: { zh: '外部考核', en: 'external assessment given' },
    follows: 'date',
    dated: 'convention',
    toldBySums: () => false,
    evolve: (state, data) => {
      noteSpelling(state, 'assessment', data.assessmentId);
      state.assessments.set(data.assessmentId, data);
    },
    summary: ({ body, subject, grade, pointsHundredths, documentNo }) => {
      const of = subject === undefined ? '' : `（${subject}）`;
      const points = pointsHundredths === undefined ? '' : decimalText(BigInt(pointsHundredths), 2);
      return {
        ...document(documentNo),
        text: {
          zh: `${body}${of}：${grade}${points && `，${points} 分`}`,
          en: `${body}${of}: ${grade}${points && `, ${points} points`}`,
        },
      };
    },
    postings: noPostings,
    ties: ({ cardId }) => (cardId === undefined ? {} : { refersTo: [`scorecard ${cardId}`] }),
    yearFile: {
      kind: 'externalAssessment',
      command: 'GiveExternalAssessment',
      intent: (data) => ({ type: 'GiveExternalAssessment', ...data }),
    },
  },
} as const satisfies CardTable<ExternalAssessmentsState, ExternalAssessmentEvents>;
