// Runs the built `budget` again and again, each time as if it had just been started.
import process from 'node:process';
import { run } from '../../../dist/apps/cli/main.js';
import { answering } from './answering.mjs';

const STREAMS = ['stdout', 'stderr'];

/** One after another: they print to the same streams. */
let before = Promise.resolve();
answering(({ argv, env }) => {
  const outcome = before.then(() => outcomeOf(argv, env));
  before = outcome.catch(() => undefined);
  return outcome;
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
