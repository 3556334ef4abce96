import type { Environment } from '@ledger/config';
import { shown, shownInLines } from '@ledger/domain';
import { ConsoleLogger, type LoggerService, type LogLevel } from '@nestjs/common';
import { jsonLines, JsonLogger } from './json-lines';
import type { RequestSeen } from './watch-requests';

type Format = Pick<Environment, 'logLevel' | 'logFormat'>;

/** What is logged, as people or as programs read it. */
export function loggerOf({ logLevel, logFormat }: Format): LoggerService {
  const levels: LogLevel[] = logLevel === 'debug' ? ['debug', 'log', 'warn', 'error'] : ['warn', 'error'];
  return logFormat === 'json' ? new JsonLogger(jsonLines, levels) : new LinesForPeople({ logLevels: levels });
}

/** What an error says may come from a request or a file: it starts no line of its own, and no escape sequence. */
class LinesForPeople extends ConsoleLogger {
  protected override stringifyMessage(message: unknown, level: LogLevel): string {
    return super.stringifyMessage(typeof message === 'string' ? within(message) : message, level);
  }

  protected override printStackTrace(stack: string): void {
    // Nest passes nothing for an error without a stack.
    super.printStackTrace(stack && within(stack));
  }
}

/** Further lines are indented, so that entries of the log are recognised. */
function within(text: string): string {
  return shownInLines(text).replaceAll('\n', '\n    ');
}

/** A notice for the operator. It goes to standard error, because standard output says where the server listens. */
export function sayAs({ logFormat }: Format) {
  return ({ zh, en }: { readonly zh: string; readonly en: string }): void => {
    if (logFormat === 'json') jsonLines.warn({ context: 'ledger', zh }, en);
    else process.stderr.write(`${shown(zh)} ${shown(en)}\n`);
  };
}

/** A line for each request, as JSON alone: method, path, status and time; neither the asker nor the question. */
export function requestLines({ logFormat, logLevel }: Format): ((seen: RequestSeen) => void) | undefined {
  if (logFormat !== 'json' || logLevel === 'error' || logLevel === 'warn') return undefined;
  return ({ kind: _, seconds, ...request }) => {
    const ms = Math.round(seconds * 10_000) / 10;
    jsonLines.info({ context: 'http', ...request, ms }, 'request');
  };
}
