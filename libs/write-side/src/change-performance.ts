import {
  performanceStream,
  requireUnitCode,
  type PerformanceEvents,
  type PerformanceIntent,
} from '@ledger/domain';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { performanceCommand } from './evidence';
import { evidenceOf } from './evidence-reader';
import type { CommandMeta, CommandOutcome } from './command-request';
import { handleCommand } from './handle-command';
import { WriteSide, type UnitYear } from './write-side';

/** Indicators, results, rule sets and statements of one unit's fiscal year. */
export class ChangePerformance extends Command<CommandOutcome<PerformanceEvents>> {
  constructor(
    readonly address: UnitYear,
    readonly intent: PerformanceIntent,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(ChangePerformance)
export class ChangePerformanceHandler implements ICommandHandler<ChangePerformance> {
  constructor(private readonly writeSide: WriteSide) {}

  async execute({ address, intent, meta }: ChangePerformance): Promise<CommandOutcome<PerformanceEvents>> {
    requireUnitCode(address.unitCode);
    const streamId = performanceStream(address.unitCode, address.fiscalYear);
    const withEvidence = () => performanceCommand(evidenceOf(this.writeSide), address, intent);
    return handleCommand(this.writeSide.performances, { streamId, intent, withEvidence, meta });
  }
}
