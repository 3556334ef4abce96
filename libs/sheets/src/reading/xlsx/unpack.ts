import { Unzip, UnzipInflate } from 'fflate';
import { SheetError } from '../../sheet-error';
import { MEBIBYTE } from '../limits';

/** Of what is packed: that much unpacks at once, and to at most a thousand times as much. */
const STEP = 16_384;

interface UnpackLimits {
  /** What a file may unpack to, whatever its directory says. */
  readonly bytes: number;
  /** Whether enough is known. */
  readonly isEnough?: () => boolean;
}

type Take = (piece: Uint8Array, isLast: boolean) => void;

/**
 * Gives the files of an archive to who wants them, piece by piece. False where the archive is broken: who reads it whole says
 * how.
 * @throws SheetError UNPACKS_TOO_LARGE, NOT_A_SPREADSHEET
 */
export function unpack(
  bytes: Uint8Array,
  takerOf: (name: string) => Take | undefined,
  { bytes: most, isEnough = () => false }: UnpackLimits,
): boolean {
  let unpacked = 0;
  const faults: Error[] = [];
  // The archive's reader takes whatever is thrown here for a fault of the archive.
  const thrown: unknown[] = [];
  const unzip = new Unzip((file) => {
    const take = takerOf(file.name);
    if (!take) return;
    file.ondata = (error, piece, isLast) => {
      if (error) faults.push(error);
      if (faults.length > 0) return;
      unpacked += piece.length;
      try {
        take(piece, isLast);
      } catch (error) {
        thrown.push(error);
      }
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length && faults.length === 0 && !isEnough(); at += STEP) {
    try {
      unzip.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
    } catch (error) {
      // It ends within a file, or is packed in an unknown way.
      const [fault = error] = faults;
      const problem = fault instanceof Error ? fault.message : '';
      throw new SheetError('NOT_A_SPREADSHEET', { problem });
    }
    if (thrown.length > 0) throw thrown[0];
    if (unpacked > most) throw new SheetError('UNPACKS_TOO_LARGE', { limit: most / MEBIBYTE });
  }
  return faults.length === 0;
}
