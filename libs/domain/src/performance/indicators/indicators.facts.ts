import { decimalText } from '../../rate';
import type { CalendarDate } from '../../calendar';
import type { EventOf } from '../../decider';
import { type CardTable, noPostings } from '../../event-card';
import { document } from '../../event-summary';
import { noteSpelling, type Spellings } from '../../known-names';
import type { IndicatorTarget } from '../../scoring/indicator';
import { targetText } from '../../scoring/indicator-text';
import type { ScorecardsState } from '../cards/cards.facts';
import type { IndicatorBreachCode } from './indicators.errors';

/** The target in the words of a report, and what makes it true. */
export interface PrintedTarget {
  /** As it is printed: '重点工作完成数11次'. */
  readonly text: string;
  /** The chapter in which it is printed, such as '一（四）'. */
  readonly chapter: string;
  /** 成立条件: what makes it true, in words. */
  readonly heldBy?: string;
}

export interface IndicatorDefined {
  readonly occurredOn: CalendarDate;
  /** Its id, unique in the unit's year over all scorecards. */
  readonly indicatorId: string;
  /** Id of the project's scorecard; absent for the unit's own. */
  readonly cardId?: string;
  /** 一级指标, 二级指标, 三级指标 as the form prints them. */
  readonly level1: string;
  readonly level2: string;
  readonly level3: string;
  /** Hundredths of a point: 1000 is a weight of 10 points. */
  readonly weightHundredths: number;
  readonly target: IndicatorTarget;
  /** How reports print this target; absent if none is at hand. */
  readonly printed?: readonly PrintedTarget[];
  /** Rules that it broke, in a year in record mode; absent if none. */
  readonly breaches?: readonly IndicatorBreachCode[];
}

/** The new target counts from this date. */
export interface TargetRevised {
  readonly occurredOn: CalendarDate;
  readonly indicatorId: string;
  readonly target: IndicatorTarget;
  readonly reason: string;
  readonly documentNo?: string;
}

/** It no longer counts from this date. */
interface IndicatorWithdrawn {
  readonly occurredOn: CalendarDate;
  readonly indicatorId: string;
  readonly reason: string;
}

export interface IndicatorEvents {
  IndicatorDefined: IndicatorDefined;
  TargetRevised: TargetRevised;
  IndicatorWithdrawn: IndicatorWithdrawn;
}

export type IndicatorEvent = EventOf<IndicatorEvents>;

export interface IndicatorsState extends ScorecardsState {
  readonly indicators: Map<string, IndicatorEntry>;
}

export interface IndicatorEntry {
  readonly defined: IndicatorDefined;
  /** By date. */
  readonly revisions: Map<CalendarDate, TargetRevised>;
  withdrawnOn?: CalendarDate;
}

export function noIndicators() {
  const spellings: Spellings = new Map();
  return { indicators: new Map<string, IndicatorEntry>(), spellings };
}

const dated = { follows: 'date', dated: 'document', toldBySums: () => false, postings: noPostings } as const;

export const indicatorCards = {
  IndicatorDefined: {
    ruledBy: ['self-assessment'],
    version: 2,
    upcast: { 1: (data) => data },
    title: { zh: '设定绩效指标', en: 'indicator defined' },
    ...dated,
    evolve: (state, defined) => {
      noteSpelling(state, 'indicator', defined.indicatorId);
      state.indicators.set(defined.indicatorId, { defined, revisions: new Map() });
    },
    summary: ({ level3, weightHundredths, target }) => {
      const points = decimalText(BigInt(weightHundredths), 2);
      const { zh, en } = targetText(target);
      return { text: { zh: `${level3}，${points} 分，${zh}`, en: `${level3}, ${points} points, ${en}` } };
    },
    ties: ({ indicatorId, cardId }) => ({
      defines: `indicator ${indicatorId}`,
      ...(cardId !== undefined && { refersTo: [`scorecard ${cardId}`] }),
    }),
    yearFile: {
      kind: 'indicator',
      command: 'DefineIndicator',
      intent: ({ breaches: _found, ...data }) => ({ type: 'DefineIndicator', ...data }),
    },
  },
  TargetRevised: {
    ruledBy: ['self-assessment'],
    version: 1,
    title: { zh: '调整指标值', en: 'target revised' },
    ...dated,
    evolve: ({ indicators }, data) => {
      indicators.get(data.indicatorId)?.revisions.set(data.occurredOn, data);
    },
    summary: ({ indicatorId, target, reason, documentNo }, called) => {
      const [name, { zh, en }] = [called.indicator(indicatorId), targetText(target)];
      const text = { zh: `${name.zh} 改为 ${zh}：${reason}`, en: `${name.en} becomes ${en}: ${reason}` };
      return { ...document(documentNo), text };
    },
    ties: ({ indicatorId }) => ({ refersTo: [`indicator ${indicatorId}`] }),
    yearFile: {
      kind: 'reviseTarget',
      command: 'ReviseTarget',
      intent: (data) => ({ type: 'ReviseTarget', ...data }),
    },
  },
  IndicatorWithdrawn: {
    ruledBy: ['self-assessment'],
    version: 1,
    title: { zh: '撤销绩效指标', en: 'indicator withdrawn' },
    ...dated,
    evolve: ({ indicators }, data) => {
      const entry = indicators.get(data.indicatorId);
      if (entry) entry.withdrawnOn = data.occurredOn;
    },
    summary: ({ indicatorId, reason }, called) => {
      const { zh, en } = called.indicator(indicatorId);
      return { text: { zh: `${zh}：${reason}`, en: `${en}: ${reason}` } };
    },
    ties: ({ indicatorId }) => ({ refersTo: [`indicator ${indicatorId}`] }),
    yearFile: {
      kind: 'withdrawIndicator',
      command: 'WithdrawIndicator',
      intent: (data) => ({ type: 'WithdrawIndicator', ...data }),
    },
  },
} as const satisfies CardTable<IndicatorsState, IndicatorEvents>;
