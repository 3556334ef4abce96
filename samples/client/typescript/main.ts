import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { accepted, everyEntry, found, Ledger } from './ledger.ts';
import {
  ADJUSTMENT,
  APPROVE,
  CHANGES,
  EXECUTION,
  LOST_POINTS,
  PROPOSE,
  SPEND,
  VOUCHERS,
} from './questions.ts';

const USAGE = `node samples/client/typescript/main.ts [--url URL] [--as WHO] TASK UNIT YEAR …
  year UNIT YEAR                                          draws what was spent month by month
  lost UNIT YEAR                                          explains each lost point
  vouchers UNIT YEAR LINE                                 lists the vouchers of a line
  spend UNIT YEAR LINE ECONOMIC NO DATE YUAN PAYEE        books a voucher
  propose UNIT YEAR ID DATE FROM TO WAN_YUAN              proposes a transfer and waits for what becomes of it
  approve UNIT YEAR ID DATE DOCUMENT                      approves it; nobody approves what they proposed
The token of a server with sign-in is read from LEDGER_TOKEN.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { url: { type: 'string', default: 'http://127.0.0.1:3000/graphql' }, as: { type: 'string' } },
});
const ledger = new Ledger({ url: values.url, actor: values.as, token: process.env['LEDGER_TOKEN'] });

async function drawYear(unit: string, year: number): Promise<void> {
  const { budgetYear } = await ledger.ask(EXECUTION, { unit, year });
  const { totals, byMonth } = found(budgetYear).execution;
  const most = Math.max(...byMonth.map(({ inMonth }) => Number(inMonth.amount)), 1);
  for (const { month, inMonth } of byMonth) {
    const bar = '█'.repeat(Math.max(0, Math.round((Number(inMonth.amount) / most) * 40)));
    console.log(`${String(month).padStart(2)} ${bar} ${inMonth.amount}`);
  }
  const { percent, undefinedBecause } = totals.rates.executionAdjusted;
  const rate = percent === null ? (undefinedBecause?.text.zh ?? '') : `${percent} %`;
  console.log(`${totals.executed.amount} / ${totals.adjusted.amount} 万元: ${rate}`);
}

async function explainLostPoints(unit: string, year: number): Promise<void> {
  const indicators = everyEntry(async (after) => {
    const { budgetYear } = await ledger.ask(LOST_POINTS, { unit, year, after });
    return found(budgetYear).indicators;
  });
  for await (const { level3, weight, points, formula, why } of indicators)
    if (Number(points?.lost.value ?? 0) > 0)
      console.log(`${level3}: −${points?.lost.value} / ${weight.value}。${why?.zh ?? ''} ${formula ?? ''}`);
}

async function listVouchers(unit: string, year: number, [line = '']: readonly string[]): Promise<void> {
  const vouchers = everyEntry(async (after) => {
    const { budgetYear } = await ledger.ask(VOUCHERS, { unit, year, line, after });
    return found(found(budgetYear).line).vouchers;
  });
  for await (const { voucherNo, occurredOn, payee, amount } of vouchers)
    console.log([voucherNo, occurredOn, amount.amount, payee].join('\t'));
}

async function spend(unit: string, year: number, rest: readonly string[]): Promise<void> {
  const [key = '', economic = '', voucherNo = '', occurredOn = '', amount = '', payee = ''] = rest;
  const input = { line: { key }, economic, voucherNo, occurredOn, amount, payee };
  const { recordExpenditure: tried } = await ledger.ask(SPEND, {
    unit,
    year,
    input,
    options: { dryRun: true },
  });
  for (const { text } of accepted(tried).brokenRules) console.log(`违规: ${text.zh}`);
  // One key for what a person does once: sent again after a lost connection, it is still stored once.
  const options = { idempotencyKey: randomUUID() };
  const { recordExpenditure } = await ledger.ask(SPEND, { unit, year, input, options });
  console.log(`${voucherNo} at ${accepted(recordExpenditure).position}`);
}

async function propose(unit: string, year: number, rest: readonly string[]): Promise<void> {
  const [adjustmentId = '', occurredOn = '', from = '', to = '', amount = ''] = rest;
  const items = [
    { line: { key: from }, amount: `-${amount}` },
    { line: { key: to }, amount },
  ];
  const said = { reason: '项目间调剂', legalBasis: '《预算法》第七十二条' };
  const input = { adjustmentId, kind: 'TRANSFER' as const, occurredOn, items, ...said };
  const { proposeAdjustment } = await ledger.ask(PROPOSE, {
    unit,
    year,
    input,
    options: { idempotencyKey: randomUUID() },
  });
  const { position } = accepted(proposeAdjustment);
  if (await isSettled(position)) return;
  // From the proposal on: what is decided before the subscription begins is told, too.
  for await (const { budgetYearChanged } of ledger.watch(CHANGES, { unit, year, since: position }))
    if (await isSettled(budgetYearChanged.position)) return;

  async function isSettled(minPosition: string): Promise<boolean> {
    const { budgetYear } = await ledger.ask(ADJUSTMENT, { unit, year, id: adjustmentId, minPosition });
    const {
      status,
      settledBy,
      settledOn,
      settledBecause,
      items: lines,
    } = found(found(budgetYear).adjustment);
    console.log([adjustmentId, status, settledOn, settledBy, settledBecause].filter(Boolean).join(' '));
    for (const { line, amount: moved } of lines)
      console.log(`  ${line.key} ${moved.amount} → ${line.figures.adjusted.amount}`);
    return status !== 'PROPOSED';
  }
}

async function approve(unit: string, year: number, rest: readonly string[]): Promise<void> {
  const [adjustmentId = '', occurredOn = '', documentNo = ''] = rest;
  const options = { idempotencyKey: randomUUID() };
  const { approveAdjustment } = await ledger.ask(APPROVE, {
    unit,
    year,
    input: { adjustmentId, occurredOn, documentNo },
    options,
  });
  console.log(`${adjustmentId} approved at ${accepted(approveAdjustment).position}`);
}

const TASKS: Readonly<
  Record<string, (unit: string, year: number, rest: readonly string[]) => Promise<void>>
> = {
  year: drawYear,
  lost: explainLostPoints,
  vouchers: listVouchers,
  spend,
  propose,
  approve,
};

const [task = '', unit = '', year = '', ...rest] = positionals;
const run = TASKS[task];
if (!run || unit === '' || year === '') {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  try {
    await run(unit, Number(year), rest);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
