import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { get as getHttp, type IncomingMessage } from 'node:http';
import { get as getHttps } from 'node:https';
import { tmpdir } from 'node:os';
import { text } from 'node:stream/consumers';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../free-port';

/** How its Linux packages install it, under its present name and its former one. */
const NAMES = ['kurrentd', 'eventstored'] as const;

/** The server's command, where it is on PATH. */
export const SERVER = NAMES.find(isOnPath);
export const NEEDS_SERVER = `needs ${NAMES.join(' or ')} on PATH`;

const SETTINGS = ['--run-projections=None', '--mem-db=false', '--stats-period-sec=3600'];
const TELEMETRY_OFF = { EVENTSTORE_TELEMETRY_OPTOUT: 'true', KURRENTDB_TELEMETRY_OPTOUT: 'true' };
/** As a node is installed. */
export const ADMINISTRATOR = 'admin:changeit';
/** Three nodes that start at once on a busy machine take more than half a minute. */
const STARTS = 1_000;
const START_PAUSE_MS = 100;

export interface NodeOptions {
  readonly port: number;
  readonly folder: string;
  /** Further command line options. */
  readonly options?: readonly string[];
  readonly environment?: NodeJS.ProcessEnv;
  /** Certificate of the authority that signed the node's own; absent: no TLS, no users. */
  readonly authority?: string;
}

/** One node on loopback ports, its data in a folder of its own; it can be killed, paused and started again. */
export class KurrentNode {
  private child: ChildProcess | undefined;

  constructor(private readonly setup: NodeOptions) {}

  get port(): number {
    return this.setup.port;
  }

  get folder(): string {
    return this.setup.folder;
  }

  /** Starts it again where it has ended by itself. */
  async startIfEnded(): Promise<void> {
    if (this.child?.exitCode === null && this.child.signalCode === null) return;
    await this.start();
  }

  /** Resolves when it answers, not yet that it leads. */
  async start(): Promise<void> {
    const { folder, options = [], environment = {}, authority } = this.setup;
    const security = authority === undefined ? ['--insecure'] : [];
    const places = [`--db=${join(folder, 'db')}`, `--log=${join(folder, 'log')}`, `--node-port=${this.port}`];
    const child = spawn(SERVER ?? '', [...SETTINGS, ...security, ...places, ...options], {
      env: { ...withoutSettings(process.env), ...TELEMETRY_OFF, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    let said = '';
    const listen = (output: Buffer) => (said = (said + output.toString()).slice(-4_000));
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
    const { authority } = this.setup;
    const text = await textAt(this.port, authority).catch(() => '');
    return /"state": ?"(\w+)"/.exec(text)?.[1];
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

/** A caller's settings are for a server of the caller's, such as KURRENTDB_URL; a server ends on one it does not know. */
export function withoutSettings(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const names = Object.keys(environment).filter((name) => !/^(KURRENTDB|EVENTSTORE)_/i.test(name));
  return Object.fromEntries(names.map((name) => [name, environment[name]]));
}

async function textAt(port: number, authority: string | undefined): Promise<string> {
  const url = `${authority ? 'https' : 'http'}://127.0.0.1:${port}/info`;
  const options = {
    timeout: 2_000,
    ca: authority,
    headers: { authorization: `Basic ${btoa(ADMINISTRATOR)}` },
  };
  const request = authority ? getHttps(url, options) : getHttp(url, options);
  request.on('timeout', () => request.destroy());
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  request.on('response', resolve).on('error', reject);
  return text(await promise);
}

function isOnPath(name: string): boolean {
  try {
    execFileSync('which', [name], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
