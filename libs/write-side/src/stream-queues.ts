/** Handles what waits on one stream, in its order, and answers all of it; does not throw. */
export type HandleWaiting<Job> = (waiting: readonly Job[]) => Promise<void>;

/** Jobs that are taken up together at most. */
const MOST_TOGETHER = 100;

/** One queue per stream: jobs wait for those before them, and what waits by then is taken up together. */
export class StreamQueues<Job> {
  private readonly queues = new Map<string, Job[]>();

  isBusy(streamId: string): boolean {
    return this.queues.has(streamId);
  }

  add(streamId: string, job: Job, handle: HandleWaiting<Job>): void {
    const queue = this.queues.get(streamId);
    if (queue) {
      queue.push(job);
      return;
    }
    const begun = [job];
    this.queues.set(streamId, begun);
    void this.workOff(streamId, begun, handle);
  }

  private async workOff(streamId: string, queue: Job[], handle: HandleWaiting<Job>): Promise<void> {
    await presentTurn();
    while (queue.length > 0) {
      await handle(queue.splice(0, MOST_TOGETHER));
      await presentTurn();
    }
    this.queues.delete(streamId);
  }
}

/** Resolves when everything is done that needs no waiting: jobs that are asked for meanwhile come into the queue first. */
function presentTurn(): Promise<void> {
  return new Promise((resolve) => process.nextTick(resolve));
}
