import { requireUnitCode, unitStream, type UnitEvents, type UnitIntent } from '@ledger/domain';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { unitCommand } from './evidence';
import { evidenceOf } from './evidence-reader';
import type { CommandMeta, CommandOutcome } from './command-request';
import { handleCommand } from './handle-command';
import { WriteSide } from './write-side';

/** Registers a unit, renames it or records its staffing. */
export class ChangeUnit extends Command<CommandOutcome<UnitEvents>> {
  constructor(
    readonly unitCode: string,
    readonly intent: UnitIntent,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(ChangeUnit)
export class ChangeUnitHandler implements ICommandHandler<ChangeUnit> {
  constructor(private readonly writeSide: WriteSide) {}

  async execute({ unitCode, intent, meta }: ChangeUnit): Promise<CommandOutcome<UnitEvents>> {
    requireUnitCode(unitCode);
    const withEvidence = () => unitCommand(evidenceOf(this.writeSide), intent);
    return handleCommand(this.writeSide.units, {
      streamId: unitStream(unitCode),
      intent,
      withEvidence,
      meta,
    });
  }
}
