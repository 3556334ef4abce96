import type { Bilingual } from '@ledger/answers';
import type { CheckpointDisk } from '../checkpoints/checkpoint-disk';
import type { WorkerProgram } from '../long-questions/question-worker';

export interface ReaderOptions {
  /** The memory for timelines, in MiB. */
  readonly timelineMiB?: number;
  /** The folder of checkpoints. If absent, none are read or written. */
  readonly dataDir?: string;
  /** The disk of that folder; by default that of this machine. */
  readonly disk?: CheckpointDisk;
  /** At the end of a start and of a run, a checkpoint is written if there are at least this many new events. */
  readonly checkpointAfter?: number;
  /** After a start, reads years in the background that are too small for a checkpoint. */
  readonly readAhead?: boolean;
  /** Called if a checkpoint cannot be used or written, and with the progress of a long start. */
  readonly say?: (notice: Bilingual) => void;
  /**
   * Keys that seal the tokens of bases and cursors, 32 bytes each, in base64url. Absent if everybody may ask about any
   * point.
   */
  readonly tokenKeys?: readonly string[];
  /**
   * Names the program that answers, down to its last byte. How years stand is kept between runs of the same program; if
   * it has no name, it is not. Called when that is read or written, because to find it out takes a while.
   */
  readonly program?: () => string | undefined;
  /** The program that answers long questions in other threads. Without it, all are answered in this thread. */
  readonly worker?: WorkerProgram;
}
