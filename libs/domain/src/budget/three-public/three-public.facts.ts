import type { CalendarDate } from '../../calendar';
import type { ThreePublicAmounts, ThreePublicKind } from '../../classification/three-public';
import type { EventOf } from '../../decider';
import { type CardTable, noPostings } from '../../event-card';
import { type EventSummary, document, wan } from '../../event-summary';
import type { Fen } from '../../money';
import { type DaySeries, insertedByDate, newDaySeries } from '../line/day-series';
import type { LinesState } from '../line/line.facts';
import type { MayBreach } from '../year/judgement';
import type { ThreePublicBreach } from './three-public.errors';

/** 三公经费控制数 from its date: a total and, optionally, limits by kind. Whole fen. */
export interface ThreePublicControl extends MayBreach<ThreePublicBreach> {
  readonly occurredOn: CalendarDate;
  readonly totalFen: Fen;
  readonly byKind?: Partial<ThreePublicAmounts>;
  readonly approvalNo?: string;
}

export interface ControlSetting {
  readonly occurredOn: string;
  readonly by: 'set' | 'raise';
  readonly control: ThreePublicControl;
}

export interface ThreePublicEvents {
  ThreePublicControlSet: ThreePublicControl;
  ThreePublicControlRaised: ThreePublicControl;
}

export type ThreePublicEvent = EventOf<ThreePublicEvents>;

export interface ThreePublicState extends LinesState {
  readonly threePublicSpent: Readonly<Record<ThreePublicKind, DaySeries>>;
  /** In date order. The last one dated on or before a day is in force on it. */
  controls: readonly ControlSetting[];
}

export function noThreePublicControl() {
  return {
    threePublicSpent: {
      overseas: newDaySeries(),
      vehiclePurchase: newDaySeries(),
      vehicleRunning: newDaySeries(),
      reception: newDaySeries(),
    },
    controls: [],
  };
}

export const threePublicCards = {
  ThreePublicControlSet: {
    ruledBy: ['three-public-control'],
    version: 1,
    title: { zh: '下达三公经费控制数', en: 'three-public control number set' },
    follows: 'date',
    dated: 'document',
    toldBySums: () => false,
    evolve: controlled('set'),
    summary: controlSummary,
    postings: noPostings,
    ties: () => ({ defines: 'control' }),
    yearFile: {
      kind: 'threePublicControl',
      command: 'SetThreePublicControl',
      intent: ({ breaches: _found, ...data }) => ({ type: 'SetThreePublicControl', ...data }),
    },
  },
  ThreePublicControlRaised: {
    ruledBy: ['three-public-control'],
    version: 1,
    title: { zh: '追加三公经费控制数', en: 'three-public control number raised' },
    follows: 'date',
    dated: 'document',
    toldBySums: () => false,
    evolve: controlled('raise'),
    summary: controlSummary,
    postings: noPostings,
    ties: () => ({ refersTo: ['control'] }),
    yearFile: {
      kind: 'raiseThreePublicControl',
      command: 'RaiseThreePublicControl',
      intent: ({ breaches: _found, ...data }) => ({ type: 'RaiseThreePublicControl', ...data }),
    },
  },
} as const satisfies CardTable<ThreePublicState, ThreePublicEvents>;

function controlled(by: ControlSetting['by']) {
  return (state: ThreePublicState, control: ThreePublicControl): void => {
    const setting = { occurredOn: control.occurredOn, by, control };
    state.controls = insertedByDate(state.controls, setting);
  };
}

function controlSummary({ totalFen, approvalNo }: ThreePublicControl): EventSummary {
  return {
    ...document(approvalNo),
    amountFen: totalFen,
    text: { zh: `控制数 ${wan(totalFen)}`, en: `control number ${wan(totalFen)}` },
  };
}
