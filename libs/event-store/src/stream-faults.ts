import type { StreamFault } from './event';
import { EventStoreError } from './event-store-error';

type Listener = (fault: StreamFault) => void;

/** Streams that are known to be altered or unreadable, each with the first fault found. */
export class StreamFaults {
  private readonly byStream = new Map<string, StreamFault>();
  private readonly listeners = new Set<Listener>();

  all(): readonly StreamFault[] {
    return [...this.byStream.values()];
  }

  /** @throws EventStoreError UNREADABLE_EVENT. */
  assertNone(streamId: string): void {
    if (this.byStream.size === 0) return;
    const fault = this.byStream.get(streamId);
    if (fault) throw fault.error;
  }

  /** Runs `read` and reports the fault if it throws one. */
  async noting<Result>(streamId: string, read: () => Promise<Result>): Promise<Result> {
    try {
      return await read();
    } catch (error) {
      if (error instanceof EventStoreError && error.code === 'UNREADABLE_EVENT')
        this.report({ streamId, error });
      throw error;
    }
  }

  /** Tells each listener about each stream once. */
  report(fault: StreamFault): void {
    if (this.byStream.has(fault.streamId)) return;
    this.byStream.set(fault.streamId, fault);
    for (const listener of this.listeners) listener(fault);
  }

  /**
   * Calls `listener` for all known and future faults. It is called for each fault that it reports itself, too, and then
   * continues after the event.
   */
  told(listener: Listener): { readonly report: Listener; readonly end: () => void } {
    const own: Listener = (fault) => listener(fault);
    const { byStream, listeners } = this;
    for (const { streamId, error } of byStream.values()) listener({ streamId, error });
    listeners.add(own);
    const report: Listener = (fault) => {
      listeners.delete(own);
      this.report(fault);
      listeners.add(own);
      listener(fault);
    };
    return { report, end: () => void listeners.delete(own) };
  }
}
