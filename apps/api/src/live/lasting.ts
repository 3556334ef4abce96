import type { WebSocket } from 'ws';
import type { Admission } from '../door/door';

const LOOK_EVERY_MS = 1_000;
/** "Policy violation": the client may reconnect and is then identified again. */
const OVER = 1008;

/** Ends connections within a second after their sign-in ends. */
export class Lasting {
  private readonly admissions = new Map<WebSocket, Admission>();
  private readonly timer = setInterval(() => this.look(), LOOK_EVERY_MS);

  constructor() {
    this.timer.unref();
  }

  add(client: WebSocket, admission: Admission): void {
    this.admissions.set(client, admission);
    client.once('close', () => this.admissions.delete(client));
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private look(): void {
    for (const [client, { isOver }] of this.admissions) if (isOver()) client.close(OVER, 'signed out');
  }
}
