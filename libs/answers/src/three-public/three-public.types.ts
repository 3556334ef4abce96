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
  /** The control number in force at this point; absent if none was set, so that nothing is checked. */
  readonly control?: ThreePublicControlNumber;
  /** All control numbers up to this point, by date. */
  readonly controlHistory: readonly ThreePublicControlNumber[];
  /** 三公经费控制率 = executed / control number. */
  readonly controlRate: Rate;
  /** control number − executed; negative if it is exceeded. Null without a control number. */
  readonly remainingFen?: Fen;
  /** 上年决算数; absent if not known. */
  readonly lastYearFinalFen?: Fen;
  /** executed − last year's final. */
  readonly changeFen?: Fen;
  /** 三公经费变动率（决算）. */
  readonly changeRate: Rate;
  /** 上年预算数; absent if not known. */
  readonly lastYearBudgetFen?: Fen;
  /** 三公经费变动率（预算）= (control number − last year's budget) / last year's budget. */
  readonly budgetChangeRate: Rate;
  /** The same codes in books outside 财政拨款 (单位资金). Not included in any other figure. */
  readonly apart: readonly ThreePublicApart[];
  /** Reception vouchers of every book, by date. */
  readonly receptions: readonly Reception[];
  /** Spending by number plate. Vouchers of the two vehicle kinds without a plate are one entry without a plate. */
  readonly vehicles: readonly VehicleSpending[];
  /** Notices, for example that there is no control number. */
  readonly notices: readonly Bilingual[];
}

export interface ThreePublicKindFigures {
  readonly kind: ThreePublicKind;
  readonly name: Bilingual;
  readonly spentFen: Fen;
  /** Positive. */
  readonly reversedFen: Fen;
  readonly executedFen: Fen;
  /** The control number of this kind; null if there is none. */
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
  /** Amounts of the month, by kind. */
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
  /** Amount of this voucher that was reversed up to this point; positive. */
  readonly reversedFen: Fen;
  /** 来宾人数; null if the voucher has no details of the reception. */
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
  /** The rule, by the code of its refusal. */
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
