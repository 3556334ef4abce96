import { refusalCalled } from '@ledger/answers';
import { DomainError, type Called } from '@ledger/domain';
import type { Command } from '@nestjs/cqrs';
import type { LedgerContext } from './ledger-context';
import { inWordsOfCommandLine } from './output/refusal-words';

/** Sends a change. A refusal uses the words of the command line, and the names in `called`, if given. */
export async function sendChange<Result>(
  { commands }: LedgerContext,
  change: Command<Result>,
  called?: Called,
): Promise<Result> {
  try {
    return await commands.execute(change);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw inWordsOfCommandLine(called ? refusalCalled(error, called) : error);
  }
}
