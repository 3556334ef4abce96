import process from 'node:process';

/** The other end of a KeptProcess: sends what `answer` gives for each message, and ends with the process that asks. */
export function answering(answer) {
  process.once('disconnect', () => process.exit());
  process.on('message', async ({ id, ...asked }) => {
    try {
      process.send({ id, done: await answer(asked) });
    } catch (error) {
      process.send({ id, failed: error instanceof Error ? error.message : String(error) });
    }
  });
}
