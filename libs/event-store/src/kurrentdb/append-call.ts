import type { ClientDuplexStream } from '@grpc/grpc-js';
import { UnavailableError } from '@kurrent/kurrentdb-client';
import {
  decodeAnswer,
  encodeAppend,
  type AppendAnswer,
  type Place,
  type WireAppend,
} from './append-protocol';
import { NoAnswer } from './kurrentdb-failure';

export type AppendDuplex = ClientDuplexStream<Buffer, Buffer>;

/** After this time an answer counts as lost, even if the connection looks open. */
const ANSWER_TIMEOUT_MS = 15_000;

interface Waiting {
  readonly resolve: (place: Place) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
}

/** One call to the server that sends appends one after another without waiting for their answers. */
export class AppendCall {
  private readonly waiting = new Map<number, Waiting>();
  private serial = 0;
  private failure: Error | undefined;

  constructor(private readonly call: AppendDuplex) {
    call.on('data', (message: Buffer) => this.take(message));
    call.on('error', (error) => this.fail(error));
    call.on('end', () => this.fail(new UnavailableError()));
  }

  /** @throws the server's refusal, NoAnswer, or the error that ended the call. */
  send(append: WireAppend): Promise<Place> {
    return new Promise((resolve, reject) => {
      if (this.failure) {
        reject(this.failure);
        return;
      }
      this.serial += 1;
      const timer = setTimeout(() => this.giveUp(), ANSWER_TIMEOUT_MS);
      this.waiting.set(this.serial, { resolve, reject, timer });
      this.call.write(encodeAppend(this.serial, append));
    });
  }

  /** Gives up all appends that wait for an answer. */
  giveUp(): void {
    this.fail(new NoAnswer());
    this.call.cancel();
  }

  private take(message: Buffer): void {
    const answer = readable(message);
    if (!answer) return this.giveUp();
    const { serial, outcome } = answer;
    const waiting = this.waiting.get(serial);
    if (!waiting) return;
    this.waiting.delete(serial);
    clearTimeout(waiting.timer);
    if (outcome instanceof Error) waiting.reject(outcome);
    else waiting.resolve(outcome);
  }

  private fail(error: Error): void {
    this.failure ??= error;
    for (const { reject, timer } of this.waiting.values()) {
      clearTimeout(timer);
      reject(error);
    }
    this.waiting.clear();
  }
}

/** A damaged answer counts as none. Throwing it from a listener would end the process. */
function readable(message: Buffer): AppendAnswer | undefined {
  try {
    return decodeAnswer(message);
  } catch {
    return undefined;
  }
}
