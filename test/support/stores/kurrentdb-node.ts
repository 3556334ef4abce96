import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../free-port';

/** How its Linux packages install it, under its present name and its former one. */
const NAMES = ['kurrentd', 'eventstored'] as const;

/** The server's command, where it is on PATH. */
export const SERVER = NAMES.find(isOnPath);

const SETTINGS = ['--insecure', '--run-projections=None', '--mem-db=false', '--stats-period-sec=3600'];
const STARTS = 300;
const START_PAUSE_MS = 100;

export interface NodeOptions {
  readonly port: number;
  readonly folder: string;
  /** Further command line options. */
  readonly options?: readonly string[];
  readonly environment?: NodeJS.ProcessEnv;
}

/** One node on loopback ports, its data in a folder of its own; it can be killed, paused and started again. */
export class KurrentNode {
  private child: ChildProcess | undefined;

  constructor(private readonly setup: NodeOptions) {}

  get port(): number {
    return this.setup.port;
  }

  /** Resolves when it answers, not yet that it leads. */
  async start(): Promise<void> {
    const { folder, options = [], environment = {} } = this.setup;
    const places = [`--db=${join(folder, 'db')}`, `--log=${join(folder, 'log')}`, `--node-port=${this.port}`];
    const child = spawn(SERVER ?? '', [...SETTINGS, ...places, ...options], {
      env: {
        ...process.env,
        EVENTSTORE_TELEMETRY_OPTOUT: 'true',
        KURRENTDB_TELEMETRY_OPTOUT: 'true',
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    let said = '';
    const listen = (text: Buffer) => (said = (said + text.toString()).slice(-4_000));
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    for (let attempt = 0; attempt < STARTS && child.exitCode === null; attempt += 1) {
      if ((await this.state()) !== undefined) return;
      await pause(START_PAUSE_MS);
    }
    throw new Error(`the event database does not start: ${said}`);
  }

  /** leader, follower, …; undefined while it does not answer. */
  async state(): Promise<string | undefined> {
    try {
      const response = await fetch(`http://127.0.0.1:${this.port}/info`, {
        signal: AbortSignal.timeout(2_000),
      });
      const info: unknown = await response.json();
      return typeof info === 'object' && info !== null ? String(Reflect.get(info, 'state')) : undefined;
    } catch {
      return undefined;
    }
  }

  /** SIGKILL: every connection is lost, nothing is written any more. */
  async kill(): Promise<void> {
    const { child } = this;
    this.child = undefined;
    if (!child || child.exitCode !== null) return;
    const exited = once(child, 'exit');
    child.kill('SIGKILL');
    await exited;
  }

  async remove(): Promise<void> {
    await this.kill();
    await rm(this.setup.folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}

/** A node that is a cluster of its own. */
export async function startSingleNode(options: Partial<NodeOptions> = {}): Promise<KurrentNode> {
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'kurrentdb-')));
  const replication = `--replication-port=${await freePort()}`;
  const port = options.port ?? (await freePort());
  const node = new KurrentNode({
    ...options,
    folder,
    port,
    options: [replication, ...(options.options ?? [])],
  });
  await node.start();
  while ((await node.state()) !== 'leader') await pause(START_PAUSE_MS);
  return node;
}

function isOnPath(name: string): boolean {
  try {
    execFileSync('which', [name], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
