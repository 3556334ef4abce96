import type { LineKey, Rate } from '@ledger/domain';
import type { CodeName } from '../bilingual';
import type { ProcurementFigures } from '../execution/execution.types';

/** 政府采购: the part of budget and spending that is government procurement. */
export interface ProcurementAnswer {
  readonly totals: ProcurementShare;
  /** All five books, also those without procurement. */
  readonly byBook: readonly ProcurementGroup[];
  /** Only projects with procurement. */
  readonly byProject: readonly ProcurementGroup[];
  /** Only lines with procurement, by key. */
  readonly lines: readonly ProcurementLine[];
}

export interface ProcurementShare {
  readonly figures: ProcurementFigures;
  /** 政府采购执行率 = executed / initial. */
  readonly executionInitial: Rate;
  /** executed / adjusted. */
  readonly executionAdjusted: Rate;
}

export interface ProcurementGroup extends ProcurementShare {
  readonly code: string;
  readonly name?: CodeName;
}

interface ProcurementLine extends ProcurementShare {
  readonly line: LineKey;
}
