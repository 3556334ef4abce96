import type {
  Book,
  BudgetBreachCode,
  CalendarDate,
  Fen,
  LineKey,
  Rate,
  ThreePublicAmounts,
  ThreePublicKind,
} from '@ledger/domain';
import type { Bilingual } from '../bilingual';

/** 三公经费: derived from economic codes, of fiscal appropriations (books one to three), basic and project. */
export interface ThreePublicAnswer {
  /** spent − reversed, each on its own date. */
  readonly executedFen: Fen;
  readonly byKind: readonly ThreePublicKindFigures[];
  /** January up to the month of the point. */
  readonly byMonth: readonly ThreePublicMonth[];
  /** In force at the point; absent where no control number was set: then nothing is checked. */
  readonly control?: ThreePublicControlNumber;
  /** Every control number up to the point, in order of dates. */
  readonly controlHistory: readonly ThreePublicControlNumber[];
  /** 三公经费控制率 = executed / control number. */
  readonly controlRate: Rate;
  /** control number − executed, negative where it is exceeded; absent without a control number. */
  readonly remainingFen?: Fen;
  /** 上年决算数; absent where not known. */
  readonly lastYearFinalFen?: Fen;
  /** executed − last year's final. */
  readonly changeFen?: Fen;
  /** 三公经费变动率（决算）. */
  readonly changeRate: Rate;
  /** 上年预算数; absent where not known. */
  readonly lastYearBudgetFen?: Fen;
  /** 三公经费变动率（预算）= (control number − last year's budget) / last year's budget. */
  readonly budgetChangeRate: Rate;
  /** The same codes in books outside 财政拨款 (单位资金): not part of any figure above. */
  readonly apart: readonly ThreePublicApart[];
  /** Reception vouchers of every book, in order of dates. */
  readonly receptions: readonly Reception[];
  /** By number plate; vouchers of the two vehicle kinds without a plate stand under no plate. */
  readonly vehicles: readonly VehicleSpending[];
  /** No control number, say. */
  readonly notices: readonly Bilingual[];
}

export interface ThreePublicKindFigures {
  readonly kind: ThreePublicKind;
  readonly name: Bilingual;
  readonly spentFen: Fen;
  /** Positive. */
  readonly reversedFen: Fen;
  readonly executedFen: Fen;
  /** Absent where the control number names none for this kind. */
  readonly controlFen?: Fen;
  readonly controlRate: Rate;
  readonly remainingFen?: Fen;
  readonly lastYearFinalFen?: Fen;
  readonly changeFen?: Fen;
  readonly changeRate: Rate;
}

export interface ThreePublicMonth {
  /** 1 to 12. */
  readonly month: number;
  readonly inMonthFen: Fen;
  readonly cumulativeFen: Fen;
  /** Of the month alone. */
  readonly byKind: ThreePublicAmounts;
}

export interface ThreePublicControlNumber {
  readonly occurredOn: CalendarDate;
  readonly how: 'set' | 'raised';
  readonly totalFen: Fen;
  readonly byKind?: Partial<ThreePublicAmounts>;
  readonly approvalNo?: string;
  readonly breaches: readonly BudgetBreachCode[];
}

export interface ThreePublicApart {
  readonly book: Book;
  readonly executedFen: Fen;
  readonly byKind: ThreePublicAmounts;
}

export interface Reception {
  readonly voucherNo: string;
  readonly occurredOn: CalendarDate;
  readonly line: LineKey;
  readonly payee: string;
  readonly amountFen: Fen;
  /** Of this voucher, up to the point; positive. */
  readonly reversedFen: Fen;
  /** Absent where the voucher carries no reception facts. */
  readonly guests?: number;
  readonly companions?: number;
  readonly officialLetterNo?: string;
  /** Each rule with its outcome. */
  readonly checks: readonly ReceptionCheck[];
  /** Whether every rule holds. */
  readonly inOrder: boolean;
}

type ReceptionRule = 'RECEPTION_FACTS_MISSING' | 'RECEPTION_WITHOUT_LETTER' | 'RECEPTION_TOO_MANY_COMPANIONS';

export interface ReceptionCheck {
  /** The breach that it is about, by the code of the refusal. */
  readonly rule: ReceptionRule;
  readonly holds: boolean;
  readonly text: Bilingual;
}

export interface VehicleSpending {
  /** 车牌号. */
  readonly vehicle?: string;
  readonly vouchers: number;
  /** spent − reversed. */
  readonly executedFen: Fen;
}
