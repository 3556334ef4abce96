import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { tryEntries, type TrialRequest, type TriedEvents } from './try-entries';
import { WriteSide } from './write-side';

/** Tries entries out: decides, and stores nothing. */
export class TryEntries extends Command<readonly TriedEvents[]> {
  constructor(readonly request: TrialRequest) {
    super();
  }
}

@CommandHandler(TryEntries)
export class TryEntriesHandler implements ICommandHandler<TryEntries> {
  constructor(private readonly writeSide: WriteSide) {}

  execute({ request }: TryEntries): Promise<readonly TriedEvents[]> {
    return tryEntries(this.writeSide, request);
  }
}
