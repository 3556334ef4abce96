import { budgetStream, type BudgetEvents, type BudgetIntent } from '@ledger/domain';
import { budgetCommand, type EvidenceReader } from './evidence';
import { evidenceOf } from './evidence-reader';
import type { CommandMeta, CommandOutcome } from './command-request';
import { handleCommand } from './handle-command';
import type { UnitYear, WriteSide } from './write-side';

export interface BudgetRequest<Intent extends BudgetIntent = BudgetIntent> {
  readonly address: UnitYear;
  readonly intent: Intent;
  readonly meta: CommandMeta;
  /** What the decision rests on, if that is not what is stored. */
  readonly evidence?: EvidenceReader;
}

/** Handles one budget command, with the evidence that it needs. */
export function handleBudgetIntent(
  writeSide: WriteSide,
  request: BudgetRequest,
): Promise<CommandOutcome<BudgetEvents>> {
  const { address, intent, meta, evidence = evidenceOf(writeSide) } = request;
  const streamId = budgetStream(address.unitCode, address.fiscalYear);
  const withEvidence = () => budgetCommand(evidence, address, intent);
  return handleCommand(writeSide.budgets, { streamId, intent, withEvidence, meta });
}
