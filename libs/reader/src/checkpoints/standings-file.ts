import type { ProvenStood, Stood } from '../years/kept-standings';
import { CheckpointFolder } from './checkpoint-folder';
import { fits, NOT_WRITTEN, OF_ANOTHER_LOG } from './checkpoint-notices';
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
  private readonly folder: CheckpointFolder;
  private readonly proofs: PrefixProofs;
  private isReported = false;
  private foundOut: string | undefined;

  constructor(
    options: CheckpointOptions,
    private readonly programOf: () => string | undefined,
  ) {
    this.folder = new CheckpointFolder(options);
    this.proofs = new PrefixProofs(options.store);
  }

  async read(): Promise<readonly ProvenStood[]> {
    const content = await this.folder.read<Content>(NAME);
    return content && content.program === this.program ? content.all : [];
  }

  /** Whether the store still has the events from which it was worked out. Reports the first that does not fit. */
  async hold({ ends, proofs }: ProvenStood): Promise<boolean> {
    const isWhole = proofs.length === ends.filter(({ version }) => version > 0).length;
    if (isWhole && (await fits(() => this.proofs.hold(proofs)))) return true;
    if (!this.isReported) this.folder.say(NAME, OF_ANOTHER_LOG);
    this.isReported = true;
    return false;
  }

  /** Keeps the file if there is nothing new. The server works without it, so a full disk must not stop it. */
  async write(stood: readonly (Stood | ProvenStood)[]): Promise<void> {
    const { program } = this;
    if (stood.length === 0 || program === undefined) return;
    try {
      const all: ProvenStood[] = [];
      for (const [index, one] of stood.entries()) {
        if (index % AT_A_TIME === 0) await nextTurn();
        all.push('proofs' in one ? one : { ...one, proofs: await this.proofs.of(one.ends) });
      }
      const content = { name: NAME, program, all } satisfies Content;
      await this.folder.write(content);
    } catch {
      this.folder.say(NAME, NOT_WRITTEN);
    }
  }

  /** Found out once there is a file to compare it with, or to write. */
  private get program(): string | undefined {
    return (this.foundOut ??= this.programOf());
  }
}

function nextTurn(): Promise<void> {
  return new Promise((resume) => setImmediate(resume));
}
