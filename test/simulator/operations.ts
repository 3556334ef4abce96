import { budgetStream, unitStream, type BudgetIntent, type UnitIntent } from '@ledger/domain';
import { LINES, PROJECTS, YEAR } from '../support/unit-years';
import type { Random } from './random';

/** What somebody wants, under one key however often it is sent. */
export interface Operation {
  readonly key: string;
  readonly actor: string;
  readonly unitCode: string;
  readonly streamId: string;
  readonly intent:
    | { readonly of: 'unit'; readonly intent: UnitIntent }
    | { readonly of: 'budget'; readonly intent: BudgetIntent };
  /** What it adds to sums of the year, in fen, once it is stored. */
  readonly executedFen: number;
  readonly adjustedFen: number;
  /** `held`: it was so already. `blocked`: its history is not what was written, so that nobody may write. */
  state: 'open' | 'stored' | 'held' | 'refused' | 'blocked';
  /** Times that it was sent. */
  sent: number;
  stored?: { readonly streamVersion: number; readonly position: bigint };
}

export const UNITS = ['U1', 'U2', 'U3'] as const;
const LINE_FEN = 200_000;
const [PROPOSER, APPROVER] = ['经办人', '审批人'];
const ECONOMIC = '30201';

/** Draws what people do next, of what was stored before. */
export class Operations {
  readonly all: Operation[] = [];

  constructor(private readonly random: Random) {}

  /** What opens a unit's year, one behind the other. */
  opening(unitCode: string): readonly Operation[] {
    const unit = { unitCode, name: `某单位${unitCode}`, level: 'department', region: '某市' } as const;
    const codes = PROJECTS.map(
      (code) => ({ table: 'project', code, name: `项目${code}`, source: '附表' }) as const,
    );
    const lines = LINES.map((line) => ({ line, amountFen: LINE_FEN, procurementFen: 0 }));
    const open = { unitCode, fiscalYear: YEAR, mode: 'control', paymentPlanEnforced: false } as const;
    const appropriation = { occurredOn: '2023-01-10', documentNo: '某财预〔2023〕1号', lines };
    return [
      this.ofUnit(unitCode, { type: 'RegisterUnit', occurredOn: '2023-01-01', ...unit }),
      this.ofBudget(unitCode, { type: 'OpenYear', ...open }),
      this.ofBudget(unitCode, { type: 'DeclareCodes', codes }),
      this.ofBudget(
        unitCode,
        { type: 'ApproveAppropriation', ...appropriation },
        { adjustedFen: LINE_FEN * LINES.length },
      ),
    ];
  }

  next(): Operation {
    const unitCode = this.random.oneOf(UNITS) ?? UNITS[0];
    const kind = this.random.weighted({ payment: 12, reversal: 3, proposal: 3, approval: 3, staffing: 1 });
    if (kind === 'staffing') return this.staffing(unitCode);
    if (kind === 'proposal') return this.proposal(unitCode);
    const drawn = kind === 'reversal' ? this.reversal(unitCode) : this.approval(unitCode);
    return (kind === 'payment' ? undefined : drawn) ?? this.payment(unitCode);
  }

  private payment(unitCode: string): Operation {
    const amountFen = this.random.between(1, 40_000);
    const line = this.random.oneOf(LINES) ?? '';
    const voucherNo = `V${this.all.length}`;
    const paid = { voucherNo, line, economicCode: ECONOMIC, amountFen, procurementFen: 0, payee: '某供应商' };
    const intent = { type: 'RecordExpenditure', occurredOn: this.date(), ...paid } as const;
    return this.ofBudget(unitCode, intent, { executedFen: amountFen });
  }

  private reversal(unitCode: string): Operation | undefined {
    const paid = this.storedOf(unitCode, 'RecordExpenditure');
    if (paid?.type !== 'RecordExpenditure') return undefined;
    const { voucherNo, amountFen } = paid;
    const named = { reversalNo: `R${this.all.length}`, voucherNo, reason: '付款退回' };
    const intent = { type: 'ReverseExpenditure', occurredOn: '2023-12-30', ...named } as const;
    return this.ofBudget(unitCode, intent, { executedFen: -amountFen });
  }

  private proposal(unitCode: string): Operation {
    const amountFen = this.random.between(1, 50_000);
    const [from, to] = [LINES[0] ?? '', LINES[1] ?? ''];
    const isTransfer = this.random.chance(0.5);
    const gained = { line: to, amountFen, procurementFen: 0 };
    const given = { line: from, amountFen: -amountFen, procurementFen: 0 };
    const intent = {
      type: 'ProposeAdjustment',
      occurredOn: '2023-02-01',
      adjustmentId: `A${this.all.length}`,
      kind: isTransfer ? 'transfer' : 'supplement',
      items: isTransfer ? [given, gained] : [gained],
      reason: '新增任务',
      legalBasis: '预算法 art. 67',
      documentNo: '财预〔2023〕20号',
    } as const;
    return this.ofBudget(unitCode, intent);
  }

  private approval(unitCode: string): Operation | undefined {
    const proposed = this.storedOf(unitCode, 'ProposeAdjustment');
    if (proposed?.type !== 'ProposeAdjustment') return undefined;
    const { adjustmentId, items } = proposed;
    const adjustedFen = items.reduce((sum, { amountFen }) => sum + amountFen, 0);
    const intent = { type: 'ApproveAdjustment', occurredOn: '2023-02-10', adjustmentId } as const;
    return this.ofBudget(unitCode, intent, { adjustedFen, actor: APPROVER });
  }

  private staffing(unitCode: string): Operation {
    const filled = this.random.between(1, 9);
    return this.ofUnit(unitCode, { type: 'RecordStaffing', occurredOn: '2023-12-31', authorised: 9, filled });
  }

  private storedOf(unitCode: string, type: BudgetIntent['type']): BudgetIntent | undefined {
    const stored = this.all.filter(
      ({ state, unitCode: of, intent }) =>
        state === 'stored' && of === unitCode && intent.intent.type === type,
    );
    const drawn = this.random.oneOf(stored)?.intent;
    return drawn?.of === 'budget' ? drawn.intent : undefined;
  }

  private date(): string {
    const [month, day] = [this.random.between(2, 12), this.random.between(1, 28)];
    return `2023-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  }

  private ofUnit(unitCode: string, intent: UnitIntent): Operation {
    return this.add({ unitCode, streamId: unitStream(unitCode), intent: { of: 'unit', intent } });
  }

  private ofBudget(
    unitCode: string,
    intent: BudgetIntent,
    more: Partial<Pick<Operation, 'executedFen' | 'adjustedFen' | 'actor'>> = {},
  ): Operation {
    const streamId = budgetStream(unitCode, YEAR);
    return this.add({ unitCode, streamId, intent: { of: 'budget', intent }, ...more });
  }

  private add(drawn: Pick<Operation, 'unitCode' | 'streamId' | 'intent'> & Partial<Operation>): Operation {
    const key = `key ${this.all.length}`;
    const operation: Operation = {
      key,
      actor: PROPOSER,
      executedFen: 0,
      adjustedFen: 0,
      state: 'open',
      sent: 0,
      ...drawn,
    };
    this.all.push(operation);
    return operation;
  }
}
