import { refusalCalled } from '@ledger/answers';
import { DomainError, type Called } from '@ledger/domain';
import type { Command } from '@nestjs/cqrs';
import type { LedgerContext } from './ledger-context';
import { inWordsOfCommandLine } from './output/refusal-words';

/** Sends a change. What is refused is said in the words of the command line; `called`: with the names of its year. */
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
