import { randomUUID } from 'node:crypto';
import { isPlainObject } from '../json-text';
import type { ClientChannel } from './client-channel';
import { OtherVersion, storeFailure } from './kurrentdb-failure';

const NEVER_REACHED = 2 ** 50;

export interface OwnRecord {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly revision: bigint;
}

/** A stream with the store's own data. Only its last event counts. */
export class OwnStream {
  constructor(
    private readonly channel: ClientChannel,
    private readonly name: string,
  ) {}

  async last(): Promise<OwnRecord | undefined> {
    const target = { stream: this.name, from: 'end' } as const;
    const [last] = await this.channel.read({ target, count: 1, backwards: true });
    if (!last) return undefined;
    const data: unknown = JSON.parse(last.data);
    return { type: last.type, data: isPlainObject(data) ? data : {}, revision: BigInt(last.revision) };
  }

  /**
   * Sends an append that the leader must refuse because of its version. So the log does not grow, but missing rights
   * are reported. A node with a full disk stops and gives no answer.
   */
  async tryAppending(): Promise<void> {
    const event = { id: randomUUID(), type: 'Tried', data: '{}', metadata: '{}' };
    try {
      await this.channel.append({ stream: this.name, expectedVersion: NEVER_REACHED, events: [event] });
    } catch (error) {
      if (!(error instanceof OtherVersion)) throw storeFailure(error);
    }
  }

  /** Appends behind `last`; false if somebody else was faster. */
  async append(type: string, data: Record<string, unknown>, last: OwnRecord | undefined): Promise<boolean> {
    const event = { id: randomUUID(), type, data: JSON.stringify(data), metadata: '{}' };
    const expectedVersion = last ? Number(last.revision) + 1 : 0;
    try {
      await this.channel.append({ stream: this.name, expectedVersion, events: [event] });
      return true;
    } catch (error) {
      if (error instanceof OtherVersion) return false;
      throw storeFailure(error);
    }
  }
}
