import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { createInterface } from 'node:readline';

/** Servers on loopback, each in a process of its own; the system chooses their ports. */
export class Servers {
  private readonly children: ChildProcess[] = [];

  /** The built API over an embedded store in `folder`. Gives the address of its GraphQL. */
  ledger(folder: string): Promise<string> {
    return this.start(['--disable-warning=ExperimentalWarning', 'dist/apps/api/main.js'], {
      EVENT_STORE: `embedded:${folder}`,
      PORT: '0',
    });
  }

  /** A server of the answer in `dataFile`. */
  peer(name: 'apollo' | 'mercurius', dataFile: string): Promise<string> {
    return this.start(['test/benchmarks/graphql-peer.ts', name, dataFile]);
  }

  async stop(): Promise<void> {
    const running = this.children.filter(({ exitCode }) => exitCode === null);
    for (const child of running) child.kill();
    await Promise.all(running.map((child) => once(child, 'exit')));
  }

  private async start(
    args: readonly string[],
    settings: Readonly<Record<string, string>> = {},
  ): Promise<string> {
    const env = { ...process.env, ...settings, NODE_ENV: 'production' };
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
    this.children.push(child);
    for await (const line of createInterface({ input: child.stdout })) return line;
    throw new Error(`${args.join(' ')} ended before it listened`);
  }
}
