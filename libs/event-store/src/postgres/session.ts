import { Client, type ClientConfig } from 'pg';

/** One connection. It is opened when needed and reopened after a loss. */
export class Session {
  private client: Promise<Client> | undefined;

  constructor(
    private readonly config: ClientConfig,
    /** Called with each new connection before it is used. */
    private readonly prepare: (client: Client) => Promise<void>,
  ) {}

  get(): Promise<Client> {
    this.client ??= this.connect();
    return this.client;
  }

  /** Drops the connection, whatever its state. */
  drop(): void {
    const dropped = this.client;
    this.client = undefined;
    void dropped?.then((client) => client.end()).catch(ignore);
  }

  /** Closes the connection properly. */
  async end(): Promise<void> {
    const ended = this.client;
    this.client = undefined;
    await ended?.then((client) => client.end()).catch(ignore);
  }

  private connect(): Promise<Client> {
    const client = new Client(this.config);
    const connecting = client.connect().then(async () => {
      await this.prepare(client);
      return client;
    });
    const forget = () => {
      if (this.client === connecting) this.client = undefined;
    };
    // Without a listener, losing an idle connection would end the process.
    client.on('error', forget);
    client.on('end', forget);
    connecting.catch(() => {
      forget();
      void client.end().catch(ignore);
    });
    return connecting;
  }
}

function ignore(): void {
  // The connection was already lost.
}
