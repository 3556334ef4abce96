import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { childEnvironment } from './child-environment';
import { runCommandLine } from './worker-wide/worker-wide.mjs';

export interface CliResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs the built `budget` in a process that has loaded it already, which costs a tenth of a start. For what a command
 * says; what a process does (signals, locks, how it ends) is for `budget`.
 */
export function budgetAgain(...args: readonly string[]): Promise<CliResult> {
  return budgetAgainWith({}, ...args);
}

/** The same, with more in its environment. */
export function budgetAgainWith(more: Variables, ...args: readonly string[]): Promise<CliResult> {
  return runCommandLine(args, environment(more));
}

type Variables = Readonly<Record<string, string>>;

/** Runs the built `budget` as a user would, and waits for its end. */
export function budget(...args: readonly string[]): Promise<CliResult> {
  return budgetWith({}, ...args);
}

/** The same, with more in its environment. */
async function budgetWith(more: Variables, ...args: readonly string[]): Promise<CliResult> {
  const child = startBudgetWith(more, ...args);
  const [stdout, stderr] = [textOf(child.stdout), textOf(child.stderr)];
  await once(child, 'close');
  return { code: child.exitCode, stdout: stdout(), stderr: stderr() };
}

/** Starts it and lets it run. */
export function startBudget(...args: readonly string[]): ChildProcess {
  return startBudgetWith({}, ...args);
}

export function startBudgetWith(more: Variables, ...args: readonly string[]): ChildProcess {
  return spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', 'apps/cli/bin/budget.mjs', ...args],
    {
      env: environment(more),
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
}

function environment(more: Variables): NodeJS.ProcessEnv {
  return { ...childEnvironment(), PORT: '0', NO_COLOR: '1', ...more };
}

/** Waits until the process has printed `text`. */
export async function printed(
  child: ChildProcess,
  text: string,
  on: 'stdout' | 'stderr' = 'stdout',
): Promise<string> {
  const all = textOf(child[on]);
  while (!all().includes(text)) {
    if (child.exitCode !== null)
      throw new Error(`ended with ${child.exitCode} before printing ${text}: ${all()}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return all();
}

/** What has come so far, each time it is asked. */
export function textOf(stream: NodeJS.ReadableStream | null): () => string {
  let text = '';
  stream?.on('data', (chunk: Buffer) => (text += chunk.toString()));
  return () => text;
}
