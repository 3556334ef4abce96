import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { keepSession } from '../support/sessions';

const MANIFEST = z.object({ scripts: z.object({ start: z.string() }) });
/** What `npm start` tells Node, so that what is measured is what runs. */
const NODE_OPTIONS = MANIFEST.parse(JSON.parse(readFileSync('package.json', 'utf8')))
  .scripts.start.split(' ')
  .filter((word) => word.startsWith('--'));

/** Servers on loopback, each in a process of its own; the system chooses their ports. */
export class Servers {
  private readonly children: ChildProcess[] = [];
  private readonly pids = new Map<string, number>();

  /** The built API over an embedded store in `folder`. Gives the address of its GraphQL; browsers are signed in there. */
  async ledger(folder: string, more: Starting['settings'] = {}): Promise<string> {
    const program = [...NODE_OPTIONS, 'dist/apps/api/main.js'];
    const settings = { EVENT_STORE: `embedded:${folder}`, PORT: '0', ...more };
    const [address = '', signInLink] = await this.start(program, { settings, lines: 2 });
    const { pid } = this.children.at(-1) ?? {};
    if (pid !== undefined) this.pids.set(address, pid);
    await keepSession(signInLink);
    return address;
  }

  /** Processor time that the server at the address has used, in ms; undefined where the system does not tell. */
  processorMs(address: string): number | undefined {
    const path = `/proc/${this.pids.get(address)}/stat`;
    const stat = existsSync(path) ? readFileSync(path, 'utf8') : '';
    // Of the fields after the name, in ticks of ten milliseconds: in the program, and in the system for it.
    const [user, system] = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 13)
      .map(Number);
    return user === undefined || system === undefined ? undefined : (user + system) * 10;
  }

  /** A server of the answer in `dataFile`. */
  async peer(name: 'apollo' | 'mercurius', dataFile: string): Promise<string> {
    const [address = ''] = await this.start(['test/benchmarks/graphql-peer.ts', name, dataFile], {
      lines: 1,
    });
    return address;
  }

  /** The most memory that one of them ever had, by Linux. */
  peakRssMiB(): number {
    const kib = this.children.map(({ pid }) =>
      Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]),
    );
    return Math.round(Math.max(...kib) / 1_024);
  }

  async stop(): Promise<void> {
    const running = this.children.filter(
      ({ exitCode, signalCode }) => exitCode === null && signalCode === null,
    );
    for (const child of running) child.kill();
    await Promise.all(running.map((child) => once(child, 'exit')));
  }

  /** @returns what it printed first. */
  private async start(
    args: readonly string[],
    { settings = {}, lines }: Starting,
  ): Promise<readonly string[]> {
    const env = { ...process.env, ...settings, NODE_ENV: 'production' };
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
    this.children.push(child);
    const printed: string[] = [];
    for await (const line of createInterface({ input: child.stdout }))
      if (printed.push(line) === lines) return printed;
    throw new Error(`${args.join(' ')} ended before it listened`);
  }
}

interface Starting {
  readonly settings?: Readonly<Record<string, string>>;
  /** How many lines it prints once it listens. */
  readonly lines: number;
}
