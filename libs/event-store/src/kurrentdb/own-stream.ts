import { jsonEvent, NO_STREAM, WrongExpectedVersionError } from '@kurrent/kurrentdb-client';
import { isPlainObject } from '../json-text';
import type { ClientChannel } from './client-channel';
import { storeFailure } from './kurrentdb-failure';

export interface OwnRecord {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly revision: bigint;
}

/** A stream in which a store keeps something for itself; only its last event counts. */
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

  /** Behind `last`; false where somebody else was faster. */
  async append(type: string, data: Record<string, unknown>, last: OwnRecord | undefined): Promise<boolean> {
    try {
      const streamState = last ? last.revision : NO_STREAM;
      await this.channel.client.appendToStream(this.name, jsonEvent({ type, data }), { streamState });
      return true;
    } catch (error) {
      if (error instanceof WrongExpectedVersionError) return false;
      throw storeFailure(error);
    }
  }
}
