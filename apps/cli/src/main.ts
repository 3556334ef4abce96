import 'reflect-metadata';
import { loadDotEnv, readEnvironment } from '@ledger/config';
import { shownInLines } from '@ledger/domain';
import { CommanderError } from 'commander';
import { EXIT_CODES, kindOf, type ExitKind } from './exit-codes';
import { buildProgram } from './program';
import { note } from './output/note';

/** Runs one command line, given without the program's name, and returns the exit code. */
export async function run(argv: readonly string[]): Promise<number> {
  // `budget … | head` closes the pipe, which is not an error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(EXIT_CODES.ok.code);
    throw error;
  });
  try {
    loadDotEnv('.env');
    const program = buildProgram(readEnvironment(), (text) =>
      process.stdout.write(`${shownInLines(text)}\n`),
    );
    await program.parseAsync([...argv], { from: 'user' });
    return Number(process.exitCode ?? EXIT_CODES.ok.code);
  } catch (error) {
    return report(error);
  }
}

function report(error: unknown): number {
  if (error instanceof CommanderError)
    return error.exitCode === 0 ? EXIT_CODES.ok.code : EXIT_CODES.usage.code;
  const kind = kindOf(error);
  note(messageOf(error, kind));
  if (process.stderr.isTTY && kind === 'bug' && error instanceof Error) note(error.stack ?? '');
  return EXIT_CODES[kind].code;
}

function messageOf(error: unknown, kind: ExitKind): string {
  if (!(error instanceof Error)) return `程序错误 a bug: ${String(error)}`;
  const code = 'code' in error && typeof error.code === 'string' ? `[${error.code}] ` : '';
  const zh = 'zh' in error && typeof error.zh === 'string' ? error.zh : EXIT_CODES[kind].zh;
  return `错误 error ${code}${zh}\n${error.message}`;
}
