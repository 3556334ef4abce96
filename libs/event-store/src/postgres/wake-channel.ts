import type { Client } from 'pg';
import { isAway } from './postgres-failure';
import { Session } from './session';
import type { PostgresAddress } from './address';

export interface WakeHooks {
  /** Sends a statement on any connection. */
  readonly send: (sql: string) => Promise<unknown>;
  readonly onWake: () => void;
}

const RETRY_MS = 2_000;
/** Other processes are notified at most this often. */
const TELL_PAUSE_MS = 25;

/**
 * Tells other processes about commits and listens for theirs. Followers also poll, so a server without LISTEN, or a
 * proxy that drops it, only costs a fraction of a second.
 */
export class WakeChannel {
  private readonly session: Session;
  private readonly channel: string;
  private timer: NodeJS.Timeout | undefined;
  private telling: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(
    { config, schema }: PostgresAddress,
    private readonly hooks: WakeHooks,
  ) {
    // The channel belongs to the whole database, so its name contains the schema.
    this.channel = `${schema}_commits`;
    this.session = new Session(config, (client) => this.listen(client));
  }

  tellOthers(): void {
    this.telling ??= setTimeout(() => {
      this.telling = undefined;
      // If a notification is lost, others find the commit by polling.
      if (!this.closed) void this.hooks.send(`NOTIFY ${this.channel}`).catch(() => undefined);
    }, TELL_PAUSE_MS);
  }

  /** Keeps a connection that listens, and reopens it when it is lost. */
  async keep(): Promise<void> {
    try {
      await this.session.get();
    } catch (error) {
      // A server that does not know LISTEN is asked once.
      if (isAway(error)) this.keepLater();
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    clearTimeout(this.telling);
    await this.session.end();
  }

  private async listen(client: Client): Promise<void> {
    await client.query(`LISTEN ${this.channel}`);
    client.on('notification', this.hooks.onWake);
    client.once('end', () => this.keepLater());
    // For commits while nobody was listening.
    this.hooks.onWake();
  }

  private keepLater(): void {
    if (this.closed) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.keep(), RETRY_MS);
    this.timer.unref();
  }
}
