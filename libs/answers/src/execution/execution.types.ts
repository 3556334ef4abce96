import type { BudgetLine, CalendarDate, Fen, LineKey, Rate, VoucherNumbering } from '@ledger/domain';
import type { CodeName } from '../bilingual';

/** What was authorised, moved and spent on one line or on any sum of lines, up to the point. All whole fen. */
export interface ExecutionAmounts {
  /** 年初预算数: the appropriation as approved; 0 before it is. */
  readonly initialFen: Fen;
  /** 其中上年结转: what of the initial budget was carried over, as the appropriation says it. */
  readonly carriedOverFen: Fen;
  /** 年初预算数 without carry-over: initial − carried over. */
  readonly initialOfYearFen: Fen;
  /** 年初预算数 with all carry-over: initial + carried in beside it. */
  readonly initialWithCarryOverFen: Fen;
  /** Authority before the appropriation (预算法 art. 54), which replaces it on its date; absent where none is in force. */
  readonly interimFen?: Fen;
  /** 追加 less what was withdrawn of it, positive. */
  readonly supplementFen: Fen;
  /** 追减 less what was withdrawn of it, positive: it lowers the budget. */
  readonly reductionFen: Fen;
  /** 调剂 onto the line, positive. */
  readonly transferInFen: Fen;
  /** 调剂 away from the line, positive: it lowers the budget. */
  readonly transferOutFen: Fen;
  /** supplement − reduction + transfer in − transfer out. */
  readonly adjustmentFen: Fen;
  /** 上年结转, carried in from the year before and not part of the appropriation. */
  readonly carriedInFen: Fen;
  /** 全年预算数 = initial (or interim, while in force) + adjustment + carried in. */
  readonly adjustedFen: Fen;
  /** 结转 out of this year; it is no longer available but stays part of 全年预算数. */
  readonly carriedOutFen: Fen;
  /** 资金到位. */
  readonly releasedFen: Fen;
  /** Contracts made, less what was paid of them or given back. */
  readonly committedOpenFen: Fen;
  /** All vouchers, before reversals. */
  readonly spentFen: Fen;
  /** 红字冲销, positive. */
  readonly reversedFen: Fen;
  /** 执行数 = spent − reversed. */
  readonly executedFen: Fen;
  /** 收回以前年度支出: in no other figure of this year. */
  readonly recoveredFen: Fen;
  /** adjusted − executed − committed − carried out; negative where the books are. */
  readonly availableFen: Fen;
  readonly procurement: ProcurementFigures;
}

export interface ExecutionFigures extends ExecutionAmounts {
  readonly rates: ExecutionRates;
}

/** The part of the same figures that is government procurement (政府采购). Whole fen. */
export interface ProcurementFigures {
  readonly initialFen: Fen;
  readonly adjustmentFen: Fen;
  readonly carriedInFen: Fen;
  /** initial + adjustment + carried in. */
  readonly adjustedFen: Fen;
  /** spent − reversed. */
  readonly executedFen: Fen;
}

/** Undefined, with a reason, where the denominator is zero. */
export interface ExecutionRates {
  /** 预算执行率（年初口径）= executed / initial. */
  readonly executionInitial: Rate;
  /** 预算执行率（调整后口径）= executed / adjusted. */
  readonly executionAdjusted: Rate;
  /** 资金到位率 = released / adjusted. */
  readonly release: Rate;
  /** 支出控制率 = executed / initial − 1. */
  readonly control: Rate;
  /** 预算调整率 = (supplement + reduction + the larger side of the transfers) / initial: a move counts once. */
  readonly adjustment: Rate;
}

export interface LineExecution {
  readonly line: LineKey;
  readonly coordinates: BudgetLine;
  readonly names: LineNames;
  readonly figures: ExecutionFigures;
}

/** Names of a line's codes; absent where neither the tables nor the year's declarations know one. */
export interface LineNames {
  readonly book: CodeName;
  readonly class: CodeName;
  readonly functional?: CodeName;
  readonly project?: CodeName;
  readonly economic?: CodeName;
}

/** A sum of lines that have one code in common. */
export interface ExecutionGroup {
  readonly code: string;
  /** Absent where the code is in no table. */
  readonly name?: CodeName;
  readonly figures: ExecutionFigures;
  /** Part of all that was executed. */
  readonly share: Rate;
}

export interface MonthExecution {
  /** 1 to 12. */
  readonly month: number;
  /** Last day of the month, or the day asked about in the month it lies in. */
  readonly upTo: CalendarDate;
  /** Executed in this month alone. */
  readonly inMonthFen: Fen;
  /** Everything from 1 January up to the end of the month. */
  readonly cumulative: ExecutionFigures;
  /** 时间进度: days of the year gone / days of the year. */
  readonly timeProgress: Rate;
}

/** 基本支出, 人员经费 (301 and 303 of it), 日常公用经费 (the rest of it), 支出合计; every book. */
export type ComparativeName = 'expenditure' | 'basic' | 'personnel' | 'daily-public';

export interface Comparative {
  readonly of: ComparativeName;
  readonly name: CodeName;
  readonly initialFen: Fen;
  readonly executedFen: Fen;
  /** Absent where last year's figure is not known. */
  readonly lastYearFen?: Fen;
  readonly changeFen?: Fen;
  /** 增长率 = change / last year. */
  readonly changeRate: Rate;
}

export interface ProjectNotBegun {
  readonly projectCode: string;
  readonly name?: CodeName;
  readonly initialFen: Fen;
  readonly adjustedFen: Fen;
  readonly lines: readonly LineKey[];
}

/** 预算执行情况. */
export interface ExecutionAnswer {
  /** How the year numbers its vouchers: lists of them are read by it. */
  readonly voucherNumbering: VoucherNumbering;
  readonly totals: ExecutionFigures;
  /** Every line that any fact touched, by key. */
  readonly lines: readonly LineExecution[];
  /** All five books, also those without a line. */
  readonly byBook: readonly ExecutionGroup[];
  readonly byClass: readonly ExecutionGroup[];
  /** 类, the first three digits of the functional code. */
  readonly byFunctionClass: readonly ExecutionGroup[];
  /** The functional codes as the lines carry them. */
  readonly byFunction: readonly ExecutionGroup[];
  readonly byProject: readonly ExecutionGroup[];
  /** 类, the first three digits of the economic code. */
  readonly byEconomicClass: readonly ExecutionGroup[];
  /** January up to the month of the point. */
  readonly byMonth: readonly MonthExecution[];
  /** Appropriated for the year, nothing executed. */
  readonly projectsNotBegun: readonly ProjectNotBegun[];
  readonly comparatives: readonly Comparative[];
  /** 时间进度 at the point. */
  readonly timeProgress: Rate;
}
