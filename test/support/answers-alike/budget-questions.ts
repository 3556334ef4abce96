import type { YearQuestion } from './questions';

const RATE = '{ numerator denominator }';
const FIGURES = `initial { amount } carriedOver { amount } initialOfYear { amount } initialWithCarryOver { amount } interim { amount }
  supplement { amount } reduction { amount } transferIn { amount } transferOut { amount } adjustment { amount } carriedIn { amount }
  adjusted { amount } carriedOut { amount } released { amount } committedOpen { amount } spent { amount } reversed { amount }
  executed { amount } recovered { amount } available { amount }
  procurement { initial { amount } adjustment { amount } carriedIn { amount } adjusted { amount } executed { amount } }
  rates { executionInitial ${RATE} executionAdjusted ${RATE} release ${RATE} control ${RATE} adjustment ${RATE} }`;
const LINE_AMOUNTS = '{ line { key } amount { amount } procurement { amount } }';
const APPROPRIATION = `appropriation { documentNo occurredOn amount { amount } carriedOver { amount } lines ${LINE_AMOUNTS} }`;
const STEP = `kind documentNo adjustmentId reason legalBasis proposedBy proposedOn settledBy occurredOn position eventId
  net { amount } moved { amount } procurementNet { amount } before { amount } after { amount }
  items { line { key } amount { amount } procurement { amount } before { amount } after { amount } } breaches { code }`;
const CAUSE = 'cause { occurredOn events { eventId } lines { key } }';

/** Questions of money. */
export const BUDGET_QUESTIONS: readonly YearQuestion[] = [
  {
    args: ['execution'],
    asked: `execution { totals { ${FIGURES} } timeProgress ${RATE}
      lines(first: 500) { nodes { line: key figures { ${FIGURES} } names { economic { zh } project { zh } } } }
      byBook: groups(by: BOOK) { nodes { code figures { ${FIGURES} } share ${RATE} } }
      byClass: groups(by: CLASS) { nodes { code figures { ${FIGURES} } } }
      byMonth { month upTo inMonth { amount } cumulative { ${FIGURES} } timeProgress ${RATE} }
      comparatives { of name { zh en } initial { amount } executed { amount } lastYear { amount } change { amount } changeRate ${RATE} }
      projectsNotBegun { nodes { projectCode: code name { zh } } } }`,
    at: 'execution',
  },
  {
    args: ['three-public'],
    asked: `threePublic { executed { amount } change { amount } changeRate ${RATE} controlRate ${RATE} remaining { amount }
      lastYearFinal { amount } lastYearBudget { amount } budgetChangeRate ${RATE} notices { zh en }
      byKind { kind name { zh en } spent { amount } reversed { amount } executed { amount } control { amount } controlRate ${RATE}
        remaining { amount } lastYearFinal { amount } change { amount } changeRate ${RATE} }
      byMonth { month inMonth { amount } cumulative { amount } byKind { overseas { amount } vehiclePurchase { amount } vehicleRunning { amount } reception { amount } } }
      control { how occurredOn total { amount } approvalNo } controls { how occurredOn total { amount } approvalNo }
      apart { book executed { amount } byKind { overseas { amount } vehiclePurchase { amount } vehicleRunning { amount } reception { amount } } }
      receptions(first: 500) { nodes { voucherNo occurredOn line { key } payee amount { amount } reversed { amount } guests companions inOrder checks { rule holds text { zh en } } } }
      vehicles(first: 100) { nodes { vehicle vouchers executed { amount } } } }`,
    at: 'threePublic',
    names: { controls: 'controlHistory' },
  },
  {
    args: ['adjustments'],
    asked: `budget { initial { amount } adjusted { amount } procurementInitial { amount } procurementAdjusted { amount } ${APPROPRIATION}
      steps(first: 500) { nodes { ${STEP} } } byKind { kind name { zh en } count amount { amount } pending } }`,
    at: 'budget',
  },
  {
    args: ['appropriation'],
    asked: `budget { initial { amount } procurementInitial { amount } ${APPROPRIATION} }`,
    at: 'budget',
  },
  {
    args: ['changes', '--from-as-of', 'MIDDLE'],
    asked: `changes(from: { asOf: "MIDDLE" }) { before { amount } after { amount } authority { amount }
      added(first: 500) { nodes { ${STEP} } } removed(first: 500) { nodes { ${STEP} } }
      byKind { kind name { zh en } count net { amount } moved { amount } } }`,
    at: 'changes',
  },
  {
    args: ['vouchers'],
    asked: `vouchers(first: 1000) { count: totalCount vouchers: nodes { eventId position voucherNo kind occurredOn line { key } economicCode: economic { code } payee summary
      amount { amount } procurement { amount } remaining { amount } reversalNo reason vehicle commitmentId actor breaches { code } } }`,
    at: 'vouchers',
  },
  {
    args: ['plan'],
    asked: `paymentPlan { plans: documents(first: 500) { nodes { documentNo occurredOn items { line { key } month amount { amount } } } } }`,
    at: 'paymentPlan',
  },
  {
    args: ['meetings'],
    asked: `meetingsAndTrainings { meetingSpending { economicCode: economic { code } executed { amount } basic { amount } project { amount } unnamed { amount } held counted people }
      trainingSpending { economicCode: economic { code } executed { amount } basic { amount } project { amount } unnamed { amount } held counted people } }
      meetings(first: 500) { nodes { eventId meetingId occurredOn subject people days cost { amount } voucherNo breaches { code } } }
      trainings(first: 500) { nodes { eventId trainingId occurredOn subject people days cost { amount } voucherNo breaches { code } } }`,
    names: { meetingsAndTrainings: '.' },
  },
  {
    args: ['warnings'],
    asked: `warnings(first: 500) { warnings: nodes { code severity text { zh en } ${CAUSE} } }`,
    at: 'warnings',
    names: { events: 'eventIds' },
  },
];
