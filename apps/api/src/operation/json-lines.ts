import type { LoggerService, LogLevel } from '@nestjs/common';
import { pino, type Logger } from 'pino';
import { currentRequestId } from './watch-requests';

/** Nest calls it `log`. */
const NAMES: Readonly<Record<string, string>> = { info: 'log' };

/**
 * A line of JSON for each entry, to standard error: level, timestamp (ms), context, message, and the request's id where
 * there is a request.
 */
export const jsonLines: Logger = pino(
  {
    base: null,
    level: 'debug',
    messageKey: 'message',
    formatters: { level: (label) => ({ level: NAMES[label] ?? label }) },
    timestamp: () => `,"timestamp":${Date.now()}`,
    mixin: () => {
      const requestId = currentRequestId();
      return requestId === undefined ? {} : { requestId };
    },
    // A line that has an id of its own keeps it: a request ends outside of what it began.
    mixinMergeStrategy: (own, added) => ({ ...added, ...own }),
  },
  { write: (line: string) => void process.stderr.write(line) },
);

/** What Nest and the modules log. Of what they pass, the last is the context, and before it may be a stack. */
export class JsonLogger implements LoggerService {
  constructor(
    private readonly lines: Logger,
    private readonly levels: readonly LogLevel[],
  ) {}

  log(message: unknown, ...more: readonly unknown[]): void {
    if (this.levels.includes('log')) this.lines.info(...entryOf(message, more));
  }

  debug(message: unknown, ...more: readonly unknown[]): void {
    if (this.levels.includes('debug')) this.lines.debug(...entryOf(message, more));
  }

  warn(message: unknown, ...more: readonly unknown[]): void {
    if (this.levels.includes('warn')) this.lines.warn(...entryOf(message, more));
  }

  error(message: unknown, ...more: readonly unknown[]): void {
    if (this.levels.includes('error')) this.lines.error(...entryOf(message, more));
  }
}

function entryOf(message: unknown, more: readonly unknown[]): [object, string] {
  const stack = message instanceof Error ? message.stack : more.slice(0, -1).find(isText);
  const context = more.at(-1);
  return [
    { ...(isText(context) && { context }), ...(stack !== undefined && { stack }) },
    message instanceof Error ? message.message : String(message),
  ];
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
