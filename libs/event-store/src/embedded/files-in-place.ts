import { statSync } from 'node:fs';
import { EventStoreError } from '../event-store-error';

/**
 * Remembers which files on the disk an open store uses. A file that is removed or replaced while it is open can still
 * be written, but that data is lost when it is closed.
 */
export class FilesInPlace {
  private readonly opened: readonly (readonly [file: string, place: string])[];

  /** The files as they are now. Files that do not exist are not watched. */
  constructor(files: readonly string[]) {
    this.opened = files.flatMap((file) => {
      const place = placeOf(file);
      return place === undefined ? [] : [[file, place] as const];
    });
  }

  /**
   * Whether another file has taken the place of one of them. A missing file does not count, because it may come back.
   */
  get areReplaced(): boolean {
    return this.opened.some(([file, place]) => (placeOf(file) ?? place) !== place);
  }

  /** @throws EventStoreError STORE_UNAVAILABLE if a file is gone or was replaced. */
  assert(): void {
    for (const [file, place] of this.opened) {
      if (placeOf(file) === place) continue;
      throw new EventStoreError(
        'STORE_UNAVAILABLE',
        `${file} was removed, or another file was put in its place, while the store was open: nothing is written any more. Stop this process, see to it that the folder holds the files that are meant, and start it again`,
        { trouble: 'gone' },
      );
    }
  }
}

function placeOf(file: string): string | undefined {
  const found = statSync(file, { throwIfNoEntry: false });
  return found && `${found.dev} ${found.ino}`;
}
