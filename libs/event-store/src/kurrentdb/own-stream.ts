import {
  BACKWARDS,
  END,
  ErrorType,
  jsonEvent,
  NO_STREAM,
  WrongExpectedVersionError,
  type KurrentDBClient,
} from '@kurrent/kurrentdb-client';
import { isPlainObject } from '../json-text';
import { kindOf, storeFailure } from './kurrentdb-failure';

export interface OwnRecord {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly revision: bigint;
}

/** A stream in which a store keeps something for itself; only its last event counts. */
export class OwnStream {
  constructor(
    private readonly client: KurrentDBClient,
    private readonly name: string,
  ) {}

  async last(): Promise<OwnRecord | undefined> {
    try {
      const read = this.client.readStream(this.name, {
        direction: BACKWARDS,
        fromRevision: END,
        maxCount: 1,
      });
      for await (const { event } of read) {
        if (event)
          return {
            type: event.type,
            data: isPlainObject(event.data) ? event.data : {},
            revision: event.revision,
          };
      }
      return undefined;
    } catch (error) {
      if (kindOf(error) === ErrorType.STREAM_NOT_FOUND) return undefined;
      throw storeFailure(error);
    }
  }

  /** Behind `last`; false where somebody else was faster. */
  async append(type: string, data: Record<string, unknown>, last: OwnRecord | undefined): Promise<boolean> {
    try {
      const streamState = last ? last.revision : NO_STREAM;
      await this.client.appendToStream(this.name, jsonEvent({ type, data }), { streamState });
      return true;
    } catch (error) {
      if (error instanceof WrongExpectedVersionError) return false;
      throw storeFailure(error);
    }
  }
}
