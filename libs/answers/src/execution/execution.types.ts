import type { BudgetLine, CalendarDate, Fen, LineKey, Rate, VoucherNumbering } from '@ledger/domain';
import type { CodeName } from '../bilingual';

/** What was authorised, moved and spent on one line or on any sum of lines, up to the point. All whole fen. */
export interface ExecutionAmounts {
  /** 年初预算数: the appropriation as approved; 0 before the approval. */
  readonly initialFen: Fen;
  /** 其中上年结转: the part of the initial budget that the appropriation says was carried over. */
  readonly carriedOverFen: Fen;
  /** 年初预算数 without carry-over: initial − carried over. */
  readonly initialOfYearFen: Fen;
  /** 年初预算数 with all carry-over: initial + carried in. */
  readonly initialWithCarryOverFen: Fen;
  /**
   * Authority before the appropriation (预算法 art. 54). The appropriation replaces it from its date. Null if none is in
   * force.
   */
  readonly interimFen?: Fen;
  /** 追加, minus withdrawn ones. Positive. */
  readonly supplementFen: Fen;
  /** 追减, minus withdrawn ones. Positive; it lowers the budget. */
  readonly reductionFen: Fen;
  /** 调剂 onto the line. Positive. */
  readonly transferInFen: Fen;
  /** 调剂 away from the line. Positive; it lowers the budget. */
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
  /** Open amount of contracts: made − paid − released. */
  readonly committedOpenFen: Fen;
  /** All vouchers, before reversals. */
  readonly spentFen: Fen;
  /** 红字冲销. Positive. */
  readonly reversedFen: Fen;
  /** 执行数 = spent − reversed. */
  readonly executedFen: Fen;
  /** 收回以前年度支出. Not part of any other figure of this year. */
  readonly recoveredFen: Fen;
  /** adjusted − executed − committed − carried out; can be negative. */
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

/** Rates. A rate with a zero denominator is undefined, with a reason. */
export interface ExecutionRates {
  /** 预算执行率（年初口径）= executed / initial. */
  readonly executionInitial: Rate;
  /** 预算执行率（调整后口径）= executed / adjusted. */
  readonly executionAdjusted: Rate;
  /** 资金到位率 = released / adjusted. */
  readonly release: Rate;
  /** 支出控制率 = executed / initial − 1. */
  readonly control: Rate;
  /** 预算调整率 = (supplement + reduction + the larger side of the transfers) / initial. A transfer counts once. */
  readonly adjustment: Rate;
}

export interface LineExecution {
  readonly line: LineKey;
  readonly coordinates: BudgetLine;
  readonly names: LineNames;
  readonly figures: ExecutionFigures;
}

/** Names of a line's codes; absent if neither the tables nor the declarations of the year have the code. */
export interface LineNames {
  readonly book: CodeName;
  readonly class: CodeName;
  readonly functional?: CodeName;
  readonly project?: CodeName;
  readonly economic?: CodeName;
}

/** The sum of all lines with the same code. */
export interface ExecutionGroup {
  readonly code: string;
  /** Its name; null if the code is in no table. */
  readonly name?: CodeName;
  readonly figures: ExecutionFigures;
  /** Its share of everything executed. */
  readonly share: Rate;
}

export interface MonthExecution {
  /** 1 to 12. */
  readonly month: number;
  /** Last day of the month; in the last month, the day of this point. */
  readonly upTo: CalendarDate;
  /** Amount executed in this month. */
  readonly inMonthFen: Fen;
  /** Everything from 1 January up to the end of the month. */
  readonly cumulative: ExecutionFigures;
  /** 时间进度: days elapsed / days of the year. */
  readonly timeProgress: Rate;
}

/** 基本支出, 人员经费 (301 and 303 of it), 日常公用经费 (the rest of it), 支出合计; every book. */
export type ComparativeName = 'expenditure' | 'basic' | 'personnel' | 'daily-public';

export interface Comparative {
  readonly of: ComparativeName;
  readonly name: CodeName;
  readonly initialFen: Fen;
  readonly executedFen: Fen;
  /** Absent if last year's figure is not known. */
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
