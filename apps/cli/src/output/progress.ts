import { SingleBar } from 'cli-progress';

/** Runs `work`, with a progress bar if standard error is a terminal. */
export async function withProgress<Result>(
  label: string,
  work: (onProgress: (done: number, total: number) => void) => Promise<Result>,
): Promise<Result> {
  if (!process.stderr.isTTY) return work(() => undefined);
  const bar = new SingleBar({
    format: `${label} [{bar}] {value}/{total}`,
    hideCursor: true,
    clearOnComplete: false,
  });
  let started = false;
  try {
    return await work((done, total) => {
      if (!started) bar.start(total, 0);
      started = true;
      bar.update(done);
    });
  } finally {
    if (started) bar.stop();
  }
}
