import type { Fen } from '@ledger/domain';
import { adjustmentsIn } from '../adjustments/adjustments.answer';
import type { AdjustmentsAnswer, BudgetStep, BudgetStepKind } from '../adjustments/adjustments.types';
import type { Bilingual } from '../bilingual';
import type { YearAt } from '../year-at';

/** 预算调整 between two points. before + authority + added − removed = after. Whole fen. */
export interface ChangesAnswer {
  readonly beforeFen: Fen;
  readonly afterFen: Fen;
  /** What the appropriation, or authority before it, changed by. */
  readonly authorityFen: Fen;
  /** Steps that stand at the second point and not at the first, by (occurredOn, position). */
  readonly added: readonly BudgetStep[];
  /** Steps that stand at the first point and not at the second. */
  readonly removed: readonly BudgetStep[];
  /** Of the steps added. */
  readonly byKind: readonly ChangeSum[];
}

interface ChangeSum {
  readonly kind: BudgetStepKind;
  readonly name: Bilingual;
  readonly count: number;
  /** What they add to the budget, signed; of transfers 0. */
  readonly netFen: Fen;
  /** What they put onto lines. */
  readonly movedFen: Fen;
}

/** The report that auditors ask for: which adjustments came between two points, of what kind, by whom. */
export function answerChanges(from: YearAt, to: YearAt): ChangesAnswer {
  const [before, after] = [adjustmentsIn(from), adjustmentsIn(to)];
  const added = without(after.steps, before.steps);
  return {
    beforeFen: before.adjustedFen,
    afterFen: after.adjustedFen,
    authorityFen: authorityOf(after) - authorityOf(before),
    added,
    removed: without(before.steps, after.steps),
    byKind: sumsByKind(added),
  };
}

function authorityOf({ adjustedFen, steps }: AdjustmentsAnswer): Fen {
  return adjustedFen - steps.reduce((sum, { netFen }) => sum + netFen, 0);
}

function without(steps: readonly BudgetStep[], others: readonly BudgetStep[]): readonly BudgetStep[] {
  const known = new Set(others.map(({ eventId }) => eventId));
  return steps.filter(({ eventId }) => !known.has(eventId));
}

function sumsByKind(steps: readonly BudgetStep[]): readonly ChangeSum[] {
  const sums = new Map<BudgetStepKind, ChangeSum>();
  for (const { kind, name, netFen, movedFen } of steps) {
    const sum = sums.get(kind) ?? { kind, name, count: 0, netFen: 0, movedFen: 0 };
    sums.set(kind, {
      ...sum,
      count: sum.count + 1,
      netFen: sum.netFen + netFen,
      movedFen: sum.movedFen + movedFen,
    });
  }
  return [...sums.values()];
}
