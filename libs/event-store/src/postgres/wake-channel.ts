import type { Client } from 'pg';
import { Session } from './session';
import type { PostgresAddress } from './address';

const RETRY_MS = 2_000;

/**
 * Hears of what other processes commit. Followers find it by polling as well, so that a server without LISTEN, or a
 * proxy that drops it, costs a fraction of a second and nothing else.
 */
export class WakeChannel {
  private readonly session: Session;
  private timer: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(
    { config, schema }: PostgresAddress,
    private readonly onWake: () => void,
  ) {
    this.session = new Session(config, (client) => this.listen(client, channelOf(schema)));
  }

  /** Keeps a connection that listens, made anew when it is lost. */
  async keep(): Promise<void> {
    try {
      const client = await this.session.get();
      client.once('end', () => this.keepLater());
    } catch {
      this.keepLater();
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    await this.session.end();
  }

  private async listen(client: Client, channel: string): Promise<void> {
    await client.query(`LISTEN ${channel}`);
    client.on('notification', this.onWake);
    // What came while nobody listened.
    this.onWake();
  }

  private keepLater(): void {
    if (this.closed) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.keep(), RETRY_MS);
    this.timer.unref();
  }
}

/** Of the whole database: the schema tells stores apart. */
export function channelOf(schema: string): string {
  return `${schema}_commits`;
}
