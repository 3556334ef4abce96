/** The place of an event, and the time it gets. */
export interface EventPlace {
  readonly streamId: string;
  readonly streamVersion: number;
  readonly recordedAtMs: number;
}

export interface LogHead {
  readonly position: bigint;
  readonly recordedAtMs: number | undefined;
  /** The id of the last event; empty if there is none. */
  readonly id: string;
}

const MOST_STREAMS = 10_000;

/** What the only writer remembers of the end of its log. Nobody else changes it, so it need not be read again. */
export class LogTail {
  head: LogHead | undefined;
  /** The last position that was given. */
  lastPosition: bigint | undefined;
  private readonly versions = new Map<string, number>();

  versionOf(streamId: string): number | undefined {
    return this.versions.get(streamId);
  }

  setVersion(streamId: string, version: number): void {
    if (this.versions.size === MOST_STREAMS) this.versions.clear();
    this.versions.set(streamId, version);
  }

  /** Call it if written events may have been undone. */
  forget(): void {
    this.head = undefined;
    this.lastPosition = undefined;
    this.versions.clear();
  }
}
