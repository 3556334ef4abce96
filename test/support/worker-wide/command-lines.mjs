import { KeptProcess } from './kept-process.mjs';

const kept = new KeptProcess('command-line-process.mjs');

/** @param {readonly string[]} argv without the program's own name */
export function runCommandLine(argv, env) {
  return kept.ask({ argv, env });
}
