import { budgetStream, unitStream, type BudgetIntent } from '@ledger/domain';
import { handleCommand, type CommandRequest, type WriteSide } from '@ledger/write-side';
import type { BudgetCommand } from '@ledger/domain';

export const YEAR = 2023;
/** Lines that vouchers are spread over: one of basic, three of project expenditure. */
export const LINES: readonly string[] = [
  'general/basic/2200101/-/302',
  'general/project/2200106/P1/302',
  'general/project/2200106/P2/302',
  'general/project/2200109/P3/302',
];
export const PROJECTS: readonly string[] = ['P1', 'P2', 'P3'];
const LINE_BUDGET_FEN = 100_000_000_000;

export interface Voucher {
  readonly occurredOn: string;
  readonly voucherNo: string;
  readonly line: string;
  readonly amountFen: number;
}

/** The same vouchers every time: dates over the whole year, not in order, amounts of up to 1,000 yuan. */
export function vouchers(count: number, seed = 1): readonly Voucher[] {
  const next = random(seed);
  return Array.from({ length: count }, (_, i) => ({
    occurredOn: new Date(Date.UTC(YEAR, 0, 11 + (next() % 354))).toISOString().slice(0, 10),
    voucherNo: `V${String(i + 1).padStart(7, '0')}`,
    line: LINES[next() % LINES.length] ?? '',
    amountFen: 1 + (next() % 100_000),
  }));
}

export function totalFen(list: readonly Voucher[]): number {
  return list.reduce((sum, { amountFen }) => sum + amountFen, 0);
}

export function expenditure({ occurredOn, voucherNo, line, amountFen }: Voucher) {
  return {
    type: 'RecordExpenditure',
    occurredOn,
    voucherNo,
    line,
    economicCode: '30201',
    amountFen,
    procurementFen: 0,
    payee: '某供应商',
  } as const;
}

/** A registered unit with an open year and money on every line. */
export async function openUnitYear(writeSide: WriteSide, unitCode: string): Promise<void> {
  const unit = {
    type: 'RegisterUnit',
    occurredOn: '2023-01-01',
    unitCode,
    name: `某单位${unitCode}`,
    level: 'department',
    region: '某市',
  } as const;
  await handleCommand(writeSide.units, {
    streamId: unitStream(unitCode),
    intent: unit,
    withEvidence: async () => unit,
    meta: { actor: 'bench', idempotencyKey: 'register' },
  });
  const open = {
    type: 'OpenYear',
    unitCode,
    fiscalYear: YEAR,
    mode: 'control',
    paymentPlanEnforced: false,
  } as const;
  await sendBudget(writeSide, {
    unitCode,
    key: 'open',
    intent: open,
    command: { ...open, unitRegistered: true },
  });
  const codes = PROJECTS.map(
    (code) => ({ table: 'project', code, name: `项目${code}`, source: '附表' }) as const,
  );
  const declare = { type: 'DeclareCodes', codes } as const;
  await sendBudget(writeSide, { unitCode, key: 'codes', intent: declare, command: declare });
  const lines = LINES.map((line) => ({ line, amountFen: LINE_BUDGET_FEN, procurementFen: 0 }));
  const approve = {
    type: 'ApproveAppropriation',
    occurredOn: '2023-01-10',
    documentNo: '某财预〔2023〕1号',
    lines,
  } as const;
  await sendBudget(writeSide, { unitCode, key: 'approve', intent: approve, command: approve });
}

/** One voucher through the whole write path. */
export async function recordVoucher(writeSide: WriteSide, unitCode: string, voucher: Voucher): Promise<void> {
  const intent = expenditure(voucher);
  await sendBudget(writeSide, { unitCode, key: voucher.voucherNo, intent, command: intent });
}

interface BudgetSending {
  readonly unitCode: string;
  readonly key: string;
  readonly intent: BudgetIntent;
  readonly command: BudgetCommand;
}

function sendBudget(writeSide: WriteSide, { unitCode, key, intent, command }: BudgetSending) {
  const request: CommandRequest<BudgetCommand> = {
    streamId: budgetStream(unitCode, YEAR),
    intent,
    withEvidence: async () => command,
    meta: { actor: 'bench', idempotencyKey: key },
  };
  return handleCommand(writeSide.budgets, request);
}

/** Marsaglia's xorshift, 32 bit: small, and the same on every machine. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
}
