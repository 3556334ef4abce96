import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

export interface CliResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built `budget` as a user would, and waits for its end. */
export async function budget(...args: readonly string[]): Promise<CliResult> {
  const child = startBudget(...args);
  const [stdout, stderr] = [textOf(child.stdout), textOf(child.stderr)];
  await once(child, 'close');
  return { code: child.exitCode, stdout: stdout(), stderr: stderr() };
}

/** Starts it and lets it run. */
export function startBudget(...args: readonly string[]): ChildProcess {
  const { NODE_OPTIONS: _, ...env } = process.env;
  return spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', 'apps/cli/bin/budget.mjs', ...args],
    {
      env: { ...env, PORT: '0', NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
}

/** Waits until the process has printed `text`. */
export async function printed(child: ChildProcess, text: string): Promise<string> {
  const all = textOf(child.stdout);
  while (!all().includes(text)) {
    if (child.exitCode !== null)
      throw new Error(`ended with ${child.exitCode} before printing ${text}: ${all()}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return all();
}

function textOf(stream: NodeJS.ReadableStream | null): () => string {
  let text = '';
  stream?.on('data', (chunk: Buffer) => (text += chunk.toString()));
  return () => text;
}
