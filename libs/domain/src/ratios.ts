import { dayOfYear, daysInYear, yearOf, type CalendarDate } from './calendar';
import type { Fen } from './money';
import { lessOne, rateOf, undefinedRate, type Rate } from './rate';

/**
 * The ratios of department budgets (部门整体支出绩效评价共性指标体系框架, 财预〔2013〕53号, and reports that use them).
 * Amounts are whole fen. A zero denominator gives an undefined rate.
 */

/** 预算执行率 = 执行数 / 预算数. The denominator is the year-start or the adjusted budget. */
export function executionRate(executedFen: Fen, budgetFen: Fen): Rate {
  return rateOf(executedFen, budgetFen);
}

/** 资金到位率 = 实际到位资金 / 预算数. */
export function releaseRate(releasedFen: Fen, adjustedFen: Fen): Rate {
  return rateOf(releasedFen, adjustedFen);
}

/** 支出控制率 = 执行率 − 100 %, as 怀化's report of 2023 prints it. */
export function expenditureControlRate(executedFen: Fen, initialFen: Fen): Rate {
  return lessOne(rateOf(executedFen, initialFen));
}

/** 预算调整率 = Σ |调整数| / 年初预算数, 财预〔2013〕53号. Transfers between lines count, too. */
export function budgetAdjustmentRate(movedFen: Fen, initialFen: Fen): Rate {
  return rateOf(movedFen, initialFen);
}

/** 三公经费控制率 = 三公实际支出数 / 控制数. */
export function threePublicControlRate(executedFen: Fen, controlFen: Fen | undefined): Rate {
  return controlFen === undefined ? undefinedRate('NO_DATA') : rateOf(executedFen, controlFen);
}

/** 变动率、增长率 =（本年 − 上年）/ 上年. */
export function changeRate(thisYear: Fen | undefined, lastYear: Fen | undefined): Rate {
  return thisYear === undefined || lastYear === undefined
    ? undefinedRate('NO_DATA')
    : rateOf(thisYear - lastYear, lastYear);
}

/** 公用经费控制率 = 实际支出公用经费总额 / 预算安排公用经费总额. */
export function publicFundsControlRate(executedFen: Fen, budgetFen: Fen): Rate {
  return rateOf(executedFen, budgetFen);
}

/** 政府采购执行率 = 实际政府采购金额 / 政府采购预算数. */
export function procurementExecutionRate(executedFen: Fen, budgetFen: Fen): Rate {
  return rateOf(executedFen, budgetFen);
}

/** 在职人员控制率 = 在职人员数 / 编制数. */
export function staffingControlRate(
  heads: { readonly authorised: number; readonly filled: number } | undefined,
): Rate {
  return heads ? rateOf(heads.filled, heads.authorised) : undefinedRate('NO_DATA');
}

/** 结转结余率 = 结转结余总额 / 支出预算数. */
export function carryOverRate(carriedFen: Fen, adjustedFen: Fen): Rate {
  return rateOf(carriedFen, adjustedFen);
}

/** 时间进度 = past days of the fiscal year, `asOf` included, over all of its days; 0 before the year, 1 after it. */
export function timeProgress(asOf: CalendarDate, fiscalYear: number): Rate {
  const days = daysInYear(fiscalYear);
  if (yearOf(asOf) < fiscalYear) return rateOf(0, days);
  return rateOf(yearOf(asOf) > fiscalYear ? days : dayOfYear(asOf), days);
}
