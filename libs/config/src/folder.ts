import { realpathSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';

/** A folder that may have to be made. Trap: Node tries for ever to make one below /proc. */
export const folder = z.string().refine((path) => !/^\/proc(\/|$)/.test(lastThereAbove(resolve(path))));

/** The path itself, or the closest above it that is there. */
function lastThereAbove(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const above = dirname(path);
    return above === path ? path : lastThereAbove(above);
  }
}
