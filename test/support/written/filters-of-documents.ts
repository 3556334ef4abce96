import { year, NO_LINE, record, late, amount, on, search, type Narrowed } from './narrowed';

const { line: _ofLines, ...others } = record;
/** Of what is on no line. */
const recorded = { ...others, late };

/** Filters of documents, contracts, assets and carried money. */
export const DOCUMENT_FILTERS: Readonly<Record<string, Narrowed>> = {
  AdjustmentFilter: {
    asked: year(2023, 'adjustments(filter: FILTER) { totalCount }'),
    path: ['budgetYear', 'adjustments'],
    fields: {
      ...record,
      late,
      amount: amount('603', '603'),
      breached: ['false', 'true'],
      documentNo: ['"追加请3号"', '"追加请4号"'],
      kind: ['[SUPPLEMENT, TRANSFER]', '[REDUCTION]'],
      occurredOn: on('2023-03-05'),
      search: search('追减依据'),
      status: ['[REJECTED]', '[PROPOSED]'],
    },
  },
  AssetFilter: {
    asked: year(2023, 'assets(filter: FILTER) { totalCount }'),
    path: ['budgetYear', 'assets'],
    fields: {
      ...recorded,
      amount: amount('235', '235'),
      occurredOn: on('2023-04-04'),
      search: search('服务器'),
      voucherNo: ['"记-2"', '"记-1"'],
    },
  },
  CarriedIntoFilter: {
    asked: year(2022, 'carryForwards { into(filter: FILTER) { totalCount } }'),
    path: ['budgetYear', 'carryForwards', 'into'],
    fields: {
      ...record,
      late: ['false', 'true'],
      amount: amount('311', '400'),
      cancelled: ['true', 'true'],
      fromYear: ['2021', '2020'],
      match: ['[UNKNOWN, SETTLED]', '[MATCHED]'],
      occurredOn: on('2022-01-01'),
      search: search('旧供应商'),
    },
  },
  CarriedOutFilter: {
    asked: year(2023, 'carryForwards { out(filter: FILTER) { totalCount } }'),
    path: ['budgetYear', 'carryForwards', 'out'],
    fields: {
      ...record,
      late: ['false', 'true'],
      amount: amount('15', '15'),
      breached: ['false', 'true'],
      match: ['[MATCHED]', '[UNKNOWN]'],
      occurredOn: on('2023-12-31'),
      revoked: ['true', 'true'],
      search: search('jz-2'),
    },
  },
  CommitmentFilter: {
    asked: year(2022, 'commitments(filter: FILTER) { totalCount }'),
    path: ['budgetYear', 'commitments'],
    fields: {
      ...record,
      late: ['false', 'true'],
      amount: amount('45', '45'),
      breached: ['false', 'true'],
      fromYear: ['2021', '2020'],
      occurredOn: on('2021-11-11'),
      open: ['true', 'false'],
      search: search('ht-2021-9'),
      supplier: ['"旧"', '"酒店"'],
    },
  },
  FundsArrivalFilter: {
    asked: year(2023, 'fundsArrivals(filter: FILTER) { totalCount }'),
    path: ['budgetYear', 'fundsArrivals'],
    fields: {
      ...record,
      late,
      amount: amount('3456', '3456'),
      documentNo: ['"到位7号"', '"到位"'],
      occurredOn: on('2023-03-07'),
      search: search('到位'),
    },
  },
  InterimAuthorityFilter: {
    asked: year(2023, 'budget { interim(filter: FILTER) { totalCount } }'),
    path: ['budgetYear', 'budget', 'interim'],
    fields: {
      ...record,
      line: ['{ class: BASIC }', NO_LINE],
      late,
      amount: amount('71', '71'),
      documentNo: ['"财预临1号"', '"财预"'],
      occurredOn: on('2023-01-05'),
      search: search('财预临'),
    },
  },
  MeetingFilter: {
    asked: year(2023, 'meetings(filter: FILTER) { totalCount }'),
    path: ['budgetYear', 'meetings'],
    fields: {
      ...recorded,
      amount: amount('73', '73'),
      breached: ['false', 'true'],
      occurredOn: on('2023-04-06'),
      search: search('会议中心'),
      voucherNo: ['"记-2"', '"记-1"'],
    },
  },
  PaymentPlanDocumentFilter: {
    asked: year(2023, 'paymentPlan { documents(filter: FILTER) { totalCount } }'),
    path: ['budgetYear', 'paymentPlan', 'documents'],
    fields: {
      ...record,
      late,
      amount: amount('777', '777'),
      documentNo: ['"计划8号"', '"计划"'],
      occurredOn: on('2023-03-08'),
      search: search('计划8'),
    },
  },
  PolicyTextFilter: {
    asked: year(2023, 'policyTexts(filter: FILTER) { totalCount }'),
    path: ['budgetYear', 'policyTexts'],
    fields: {
      ...recorded,
      // A text may be older than what is known of it.
      late: ['false', 'true'],
      documentNo: ['"财行〔2022〕53号"', '"财行"'],
      inForce: ['true', 'false'],
      occurredOn: on('2022-05-03'),
      rules: ['[ASSETS, VEHICLES]', '[VEHICLES]'],
      search: search('用餐办法'),
    },
  },
  RecoveredSpendingFilter: {
    asked: year(2023, 'carryForwards { recovered(filter: FILTER) { totalCount } }'),
    path: ['budgetYear', 'carryForwards', 'recovered'],
    fields: {
      ...record,
      late,
      amount: amount('17', '17'),
      economic: ['["302"]', '["303"]'],
      fromYear: ['2021', '2020'],
      occurredOn: on('2023-04-05'),
      payer: ['"退款"', '"收款"'],
      search: search('记-旧8'),
    },
  },
  TrainingFilter: {
    asked: year(2023, 'trainings(filter: FILTER) { totalCount }'),
    path: ['budgetYear', 'trainings'],
    fields: {
      ...recorded,
      amount: amount('74', '74'),
      breached: ['false', 'true'],
      occurredOn: on('2023-04-07'),
      search: search('培训班'),
      voucherNo: ['"记-2"', '"记-1"'],
    },
  },
};
