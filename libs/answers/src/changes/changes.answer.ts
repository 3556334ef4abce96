import type { Fen } from '@ledger/domain';
import { adjustmentsIn } from '../adjustments/adjustments.answer';
import type { AdjustmentsAnswer, BudgetStep, BudgetStepKind } from '../adjustments/adjustments.types';
import type { Bilingual } from '../bilingual';
import type { YearAt } from '../year-at';

/** 预算调整 between two points. before + authority + added − removed = after. Whole fen. */
export interface ChangesAnswer {
  readonly beforeFen: Fen;
  readonly afterFen: Fen;
  /** How much the appropriation, or the interim authority before it, changed. */
  readonly authorityFen: Fen;
  /** Steps that count only at the second point, by (occurredOn, position). */
  readonly added: readonly BudgetStep[];
  /** Steps that count only at the first point. */
  readonly removed: readonly BudgetStep[];
  /** Sums of the added steps, by kind. */
  readonly byKind: readonly ChangeSum[];
}

interface ChangeSum {
  readonly kind: BudgetStepKind;
  readonly name: Bilingual;
  readonly count: number;
  /** Net change of the budget, signed; 0 for transfers. */
  readonly netFen: Fen;
  /** Sum of the amounts that they add to lines. */
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
