import type { Bilingual } from '@ledger/answers';

const EVERY_MS = 5_000;

/** Reports the progress of a start and the remaining time every few seconds. A short start reports nothing. */
export class StartProgress {
  private readonly begunMs: number;
  private toldMs: number;

  constructor(
    private readonly say: (notice: Bilingual) => void,
    private readonly now: () => number = Date.now,
  ) {
    this.begunMs = this.toldMs = now();
  }

  /** The progress, from 0 to 1. */
  at(share: number): void {
    const nowMs = this.now();
    if (nowMs - this.toldMs < EVERY_MS) return;
    this.toldMs = nowMs;
    this.say(progressText(share, nowMs - this.begunMs));
  }
}

function progressText(share: number, elapsedMs: number): Bilingual {
  const percent = Math.floor(share * 100);
  const leftS = Math.ceil((elapsedMs * (1 - share)) / Math.max(share, 1e-6) / 1_000);
  return {
    zh: `正在读取事件 ${percent} %，约剩 ${leftS} 秒`,
    en: `reading the events, ${percent} %, about ${leftS} s left`,
  };
}
