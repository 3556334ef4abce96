import {
  ACCESS_STREAM,
  dayInShanghai,
  type AccessEvents,
  type AccessIntent,
  type CalendarDate,
} from '@ledger/domain';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { accessCommand } from './evidence';
import { evidenceOf } from './evidence-reader';
import type { CommandMeta, CommandOutcome } from './command-request';
import { handleCommand } from './handle-command';
import { WriteSide } from './write-side';

/** Changes who may do what: grants, revocations, delegations, sign-outs. */
export class ChangeAccess extends Command<CommandOutcome<AccessEvents>> {
  constructor(
    readonly intent: AccessIntent,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(ChangeAccess)
export class ChangeAccessHandler implements ICommandHandler<ChangeAccess> {
  constructor(private readonly writeSide: WriteSide) {}

  execute({ intent, meta }: ChangeAccess): Promise<CommandOutcome<AccessEvents>> {
    const withEvidence = () => accessCommand(evidenceOf(this.writeSide), intent, today());
    return handleCommand(this.writeSide.access, { streamId: ACCESS_STREAM, intent, withEvidence, meta });
  }
}

function today(): CalendarDate {
  return dayInShanghai(new Date().toISOString());
}
