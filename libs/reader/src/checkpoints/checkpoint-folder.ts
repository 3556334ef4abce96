import { join } from 'node:path';
import type { Bilingual } from '@ledger/answers';
import { FILES, type CheckpointDisk } from './checkpoint-disk';
import { readCheckpoint, writeCheckpoint } from './checkpoint-file';
import { noticeOf, UNUSABLE } from './checkpoint-notices';

export interface CheckpointPlace {
  /** Has one folder per store id. */
  readonly dataDir: string;
  readonly storeId: string;
  /** Called if a checkpoint cannot be used or written. */
  readonly say: (notice: Bilingual) => void;
  /** If absent, the files of this machine. */
  readonly disk?: CheckpointDisk | undefined;
}

/** What every checkpoint says inside, because one file may have been put in the place of another. */
interface Named {
  readonly name: string;
}

/** The checkpoints of one store, by their names. */
export class CheckpointFolder {
  private readonly folder: string;
  private readonly disk: CheckpointDisk;

  constructor(private readonly place: CheckpointPlace) {
    this.folder = join(place.dataDir, 'checkpoints', place.storeId);
    this.disk = place.disk ?? FILES;
  }

  /** The names of those that are there. Removes unfinished files of processes that died. */
  async names(): Promise<readonly string[]> {
    await this.disk.sweep(this.folder);
    const files = await this.disk.names(this.folder);
    return files.filter((file) => file.endsWith(ENDING)).map((file) => file.slice(0, -ENDING.length));
  }

  /** Undefined if there is none, or none that can be used, which is said. */
  async read<Content extends Named>(name: string): Promise<Content | undefined> {
    const state = await readCheckpoint<Content>(this.disk, this.fileOf(name));
    if (state.kind === 'absent') return undefined;
    if (state.kind === 'read' && state.content.name === name) return state.content;
    this.say(name, UNUSABLE[state.kind]);
    return undefined;
  }

  /** @throws if the disk takes it not. */
  write(content: Named): Promise<void> {
    return writeCheckpoint(this.disk, this.fileOf(content.name), content);
  }

  say(name: string, notice: Bilingual): void {
    this.place.say(noticeOf(this.fileOf(name), notice));
  }

  private fileOf(name: string): string {
    return join(this.folder, name + ENDING);
  }
}

const ENDING = '.checkpoint';
