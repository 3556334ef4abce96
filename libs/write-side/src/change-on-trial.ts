import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { tryEach, type Trial, type TrialRequest } from './try-entries';
import { WriteSide } from './write-side';

/** Decides entries without storing anything. */
export class TryEntries extends Command<Trial> {
  constructor(readonly request: TrialRequest) {
    super();
  }
}

@CommandHandler(TryEntries)
export class TryEntriesHandler implements ICommandHandler<TryEntries> {
  constructor(private readonly writeSide: WriteSide) {}

  execute({ request }: TryEntries): Promise<Trial> {
    return tryEach(this.writeSide, request);
  }
}
