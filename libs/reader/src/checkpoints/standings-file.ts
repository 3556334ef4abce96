import { join } from 'node:path';
import type { Bilingual } from '@ledger/answers';
import type { ProvenStood, Stood } from '../years/kept-standings';
import { FILES, type CheckpointDisk } from './checkpoint-disk';
import { readCheckpoint, writeCheckpoint } from './checkpoint-file';
import { fits, NOT_WRITTEN, noticeOf, OF_ANOTHER_LOG, UNUSABLE } from './checkpoint-notices';
import type { CheckpointOptions } from './checkpoints';
import { PrefixProofs } from './prefix-proofs';

interface Content {
  readonly name: string;
  /** Answers depend on all of the program, so another build works them out again. */
  readonly program: string;
  readonly all: readonly ProvenStood[];
}

const NAME = 'standings';
/** This many are proven before other work gets a turn. */
const AT_A_TIME = 20;

/** One file of how all years stand. Each is valid by itself: it holds digests of the ends of its streams. */
export class StandingsFile {
  private readonly file: string;
  private readonly disk: CheckpointDisk;
  private readonly proofs: PrefixProofs;
  private isReported = false;

  constructor(
    private readonly options: CheckpointOptions,
    private readonly program: string,
  ) {
    this.file = join(options.dataDir, 'checkpoints', options.storeId, `${NAME}.checkpoint`);
    this.disk = options.disk ?? FILES;
    this.proofs = new PrefixProofs(options.store);
  }

  async read(): Promise<readonly ProvenStood[]> {
    const state = await readCheckpoint<Content>(this.disk, this.file);
    if (state.kind === 'absent') return [];
    if (state.kind !== 'read' || state.content.name !== NAME) {
      this.say(UNUSABLE[state.kind]);
      return [];
    }
    return state.content.program === this.program ? state.content.all : [];
  }

  /** Whether the store still has the events from which it was worked out. Reports the first that does not fit. */
  async hold({ ends, proofs }: ProvenStood): Promise<boolean> {
    const isWhole = proofs.length === ends.filter(({ version }) => version > 0).length;
    if (isWhole && (await fits(() => this.proofs.hold(proofs)))) return true;
    if (!this.isReported) this.say(OF_ANOTHER_LOG);
    this.isReported = true;
    return false;
  }

  /** Keeps the file if there is nothing new. The server works without it, so a full disk must not stop it. */
  async write(stood: readonly (Stood | ProvenStood)[]): Promise<void> {
    if (stood.length === 0) return;
    try {
      const all: ProvenStood[] = [];
      for (const [index, one] of stood.entries()) {
        if (index % AT_A_TIME === 0) await nextTurn();
        all.push('proofs' in one ? one : { ...one, proofs: await this.proofs.of(one.ends) });
      }
      const content = { name: NAME, program: this.program, all } satisfies Content;
      await writeCheckpoint(this.disk, this.file, content);
    } catch {
      this.say(NOT_WRITTEN);
    }
  }

  private say(notice: Bilingual): void {
    this.options.say(noticeOf(this.file, notice));
  }
}

function nextTurn(): Promise<void> {
  return new Promise((resume) => setImmediate(resume));
}
