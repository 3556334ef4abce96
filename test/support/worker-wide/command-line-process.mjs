// Runs the built `budget` again and again, each time as if it had just been started.
import process from 'node:process';
import { run } from '../../../dist/apps/cli/main.js';

const STREAMS = ['stdout', 'stderr'];

process.once('disconnect', () => process.exit());

/** One after another: they print to the same streams. */
let before = Promise.resolve();
process.on('message', ({ id, argv, env }) => {
  before = before.then(async () => {
    try {
      process.send({ id, done: await outcomeOf(argv, env) });
    } catch (error) {
      process.send({ id, failed: error instanceof Error ? error.message : String(error) });
    }
  });
});

async function outcomeOf(argv, env) {
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, env);
  const printed = { stdout: '', stderr: '' };
  const release = STREAMS.map((name) => divert(name, (text) => (printed[name] += text)));
  try {
    const code = await run(argv);
    return { code, ...printed };
  } finally {
    for (const end of release) end();
    process.exitCode = undefined;
  }
}

/** Gives what ends it. */
function divert(name, take) {
  const stream = process[name];
  const { write } = stream;
  const decoder = new TextDecoder();
  stream.write = (chunk, encoding, done) => {
    take(typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true }));
    const told = typeof encoding === 'function' ? encoding : done;
    if (told) process.nextTick(told);
    return true;
  };
  return () => {
    stream.write = write;
    stream.removeAllListeners('error');
  };
}
