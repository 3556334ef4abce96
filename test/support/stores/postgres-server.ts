import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../free-port';
import { makeData, type OsUser } from './postgres-data';

export interface ServerOptions {
  /** Folder of initdb and postgres. */
  readonly binaries: string;
  /** Further settings of the server, `name=value`. */
  readonly settings?: readonly string[];
  /** Folder for the data, new and empty; a temporary one where absent. */
  readonly folder?: string;
}

/** Durable: what is committed must survive a kill. */
const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'max_connections=50',
  'shared_buffers=64MB',
  'unix_socket_directories=',
];
const STARTS = 50;
const START_PAUSE_MS = 200;

/** A private server on a free loopback port, its data in a folder of its own; it can be killed and started again. */
export class PostgresServer {
  private child: ChildProcess | undefined;

  private constructor(
    private readonly options: ServerOptions & { readonly folder: string },
    readonly port: number,
  ) {}

  static async start(options: ServerOptions): Promise<PostgresServer> {
    const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'postgres-')));
    const user = osUser();
    if (user) await chown(folder, user.uid, user.gid);
    await makeData({ binaries: options.binaries, folder, user });
    const server = new PostgresServer({ ...options, folder }, await freePort());
    await server.restart();
    return server;
  }

  /** As the superuser, in the database `database`. */
  url(database = 'postgres'): string {
    return `postgres://postgres@127.0.0.1:${this.port}/${database}`;
  }

  /** Starts it where it does not run. Remains of a killed one, processes or locks, may stand in the way for a moment. */
  async restart(): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      const complaint = await this.attemptStart();
      if (complaint === undefined) return;
      if (attempt === STARTS) throw new Error(`PostgreSQL does not start: ${complaint}`);
      await new Promise((resolve) => setTimeout(resolve, START_PAUSE_MS));
    }
  }

  async restartIfEnded(): Promise<void> {
    if (this.child?.exitCode === null && this.child.signalCode === null) return;
    await this.restart();
  }

  /** SIGKILL to the postmaster: every connection is lost, nothing is written any more. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.end('SIGINT');
    await rm(this.options.folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const { child } = this;
    this.child = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
  }

  private async attemptStart(): Promise<string | undefined> {
    const { binaries, folder, settings = [] } = this.options;
    const flags = [...SETTINGS, ...settings].flatMap((setting) => ['-c', setting]);
    const child = spawn(join(binaries, 'postgres'), ['-D', folder, '-p', String(this.port), ...flags], {
      ...osUser(),
      cwd: '/',
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const { promise, resolve } = Promise.withResolvers<string | undefined>();
    let said = '';
    child.stderr.on('data', (text: Buffer) => {
      said = (said + text.toString()).slice(-4_000);
      if (said.includes('ready to accept connections')) resolve(undefined);
    });
    child.once('exit', () => resolve(said));
    child.once('error', ({ message }) => resolve(message));
    const complaint = await promise;
    if (complaint === undefined) this.child = child;
    return complaint;
  }
}

/** PostgreSQL does not run as root: there it runs as the user postgres, or where there is none as nobody. */
function osUser(): OsUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const name = ['postgres', 'nobody'].find((candidate) => idOf('-u', candidate) !== undefined);
  const [uid, gid] = [idOf('-u', name ?? ''), idOf('-g', name ?? '')];
  return uid === undefined || gid === undefined ? undefined : { uid, gid };
}

function idOf(flag: '-u' | '-g', name: string): number | undefined {
  try {
    return Number(execFileSync('id', [flag, name], { stdio: 'pipe' }).toString());
  } catch {
    return undefined;
  }
}
