import { isDeepStrictEqual } from 'node:util';
import { expect } from '@jest/globals';

const PAUSE_MS = 50;

/** Waits for what a server finds out or does by itself. */
export async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
}

/** Only ends what hangs. */
const MOST_READS = 1_200;

/** Reads again until it is what is expected: right after a key or a click, a page may still show what was before. */
export async function becomes<Value>(read: () => Promise<Value>, expected: Value): Promise<void> {
  let last = await read();
  for (let reads = 0; !isDeepStrictEqual(last, expected) && reads < MOST_READS; reads += 1) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    last = await read();
  }
  expect(last).toEqual(expected);
}
