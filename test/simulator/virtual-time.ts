interface Timer {
  readonly atMs: number;
  readonly run: () => void;
}

/** A wait that nothing ends: nothing is due, and what is waited for has not come. */
export class StandStill extends Error {}

const realImmediate = globalThis.setImmediate;

/**
 * Time that passes only where nothing else can happen. While it is installed, timers, clocks and deadlines of the process
 * are its own: what waits for them runs in the same order each time.
 */
export class VirtualTime {
  private readonly timers: Timer[] = [];

  constructor(private nowMs: number) {}

  get now(): number {
    return this.nowMs;
  }

  sleep(ms: number): Promise<void> {
    return new Promise((resolve) => void this.at(this.nowMs + ms, resolve));
  }

  /** Lets time pass until `holds`. @throws StandStill where that never comes, or not within `limitMs`. */
  async passUntil(holds: () => boolean, limitMs: number): Promise<void> {
    const endMs = this.nowMs + limitMs;
    for (;;) {
      await settled();
      if (holds()) return;
      const next = this.timers.shift();
      if (!next) throw new StandStill('nothing is due any more');
      if (next.atMs > endMs) throw new StandStill(`it has not come within ${limitMs / 1_000} s`);
      this.nowMs = Math.max(this.nowMs, next.atMs);
      next.run();
    }
  }

  /** Gives the process this time; the function that is returned gives its own back. */
  install(): () => void {
    const schedule = (run: () => void, ms = 0) => this.at(this.nowMs + Math.max(0, ms), run);
    const deadline = (ms: number) => {
      const controller = new AbortController();
      schedule(() => controller.abort(), ms);
      return controller.signal;
    };
    const given = [
      exchange(globalThis, 'setTimeout', schedule),
      exchange(globalThis, 'setImmediate', (run: () => void) => schedule(run)),
      exchange(globalThis, 'clearTimeout', (timer: unknown) => this.forget(timer)),
      exchange(Date, 'now', () => this.nowMs),
      exchange(AbortSignal, 'timeout', deadline),
    ];
    return () => {
      for (const giveBack of given) giveBack();
    };
  }

  private at(atMs: number, run: () => void) {
    const timer = { atMs, run, unref: () => timer };
    let place = this.timers.length;
    while (place > 0 && (this.timers[place - 1]?.atMs ?? 0) > atMs) place -= 1;
    this.timers.splice(place, 0, timer);
    return timer;
  }

  private forget(timer: unknown): void {
    const place = this.timers.findIndex((one) => one === timer);
    if (place >= 0) this.timers.splice(place, 1);
  }
}

/** When no promise can go on any more. */
function settled(): Promise<void> {
  return new Promise((resolve) => realImmediate(resolve));
}

function exchange(owner: object, name: string, value: unknown): () => void {
  const before = Object.getOwnPropertyDescriptor(owner, name);
  Object.defineProperty(owner, name, { value, configurable: true, writable: true });
  return () => {
    if (before) Object.defineProperty(owner, name, before);
  };
}
