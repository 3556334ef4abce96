import { requireUnitCode, type Author, type BudgetEvents, type BudgetIntent } from '@ledger/domain';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import {
  cancelBeforeRevoking,
  completeCarryForwards,
  completeReturns,
  type CarriedIn,
} from './carry-forward';
import { handleBudgetIntent } from './handle-budget-intent';
import type { CommandMeta, CommandOutcome } from './command-request';
import { WriteSide, type UnitYear } from './write-side';

/** Any change to the budget of one unit's fiscal year. */
export class ChangeBudget extends Command<CommandOutcome<BudgetEvents>> {
  constructor(
    readonly address: UnitYear,
    readonly intent: BudgetIntent,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(ChangeBudget)
export class ChangeBudgetHandler implements ICommandHandler<ChangeBudget> {
  constructor(private readonly writeSide: WriteSide) {}

  async execute({ address, intent, meta }: ChangeBudget): Promise<CommandOutcome<BudgetEvents>> {
    requireUnitCode(address.unitCode);
    const rests =
      intent.type === 'RevokeCarryForward'
        ? await cancelBeforeRevoking(this.writeSide, { address, intent, meta })
        : {};
    const outcome = await handleBudgetIntent(this.writeSide, { address, intent, meta, ...rests });
    const carriedIn = meta.dryRun ? [] : await this.carryOn(address, intent, meta);
    // A reader that has reached this position sees both halves.
    return { ...outcome, position: carriedIn.at(-1)?.position ?? outcome.position };
  }

  /**
   * A carry-forward is one command on each of two years. The command that makes the second one possible also runs it.
   */
  private async carryOn(
    address: UnitYear,
    intent: BudgetIntent,
    author: Author,
  ): Promise<readonly CarriedIn[]> {
    if (intent.type === 'ReturnCarryIn') return completeReturns(this.writeSide, address, author);
    if (intent.type === 'ReleaseCarryForward') return completeCarryForwards(this.writeSide, address, author);
    // The carried money may belong to a project that the next year did not declare when it was opened.
    if (intent.type !== 'OpenYear' && intent.type !== 'DeclareCodes') return [];
    return completeCarryForwards(this.writeSide, { ...address, fiscalYear: address.fiscalYear - 1 }, author);
  }
}
