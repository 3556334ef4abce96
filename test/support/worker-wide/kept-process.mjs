import { fork } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';

/** A program that is started when it is first asked, answers one message after another, and ends with this process. */
export class KeptProcess {
  #program;
  #running;
  #asked = 0;

  /** @param {string} program in this folder; answers `{ id, ... }` with `{ id, done }` or `{ id, failed }` */
  constructor(program) {
    this.#program = join(import.meta.dirname, program);
  }

  ask(message) {
    this.#running ??= this.#begin();
    const { child, waiting } = this.#running;
    const id = (this.#asked += 1);
    return new Promise((done, failed) => {
      waiting.set(id, { done, failed });
      child.channel?.ref();
      child.send({ id, ...message });
    });
  }

  /** What is asked afterwards is asked of a new one. */
  end() {
    const { child } = this.#running;
    this.#running = undefined;
    child.disconnect();
  }

  #begin() {
    // Without the options of Jest's own Node; and without the cache of `childEnvironment`, which would be written at the end
    // of a process, while the run takes its folder away.
    const { NODE_OPTIONS: _, ...env } = process.env;
    const child = fork(this.#program, {
      execArgv: ['--disable-warning=ExperimentalWarning', '--enable-source-maps'],
      env,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      serialization: 'advanced',
    });
    const waiting = new Map();
    child.on('message', ({ id, done, failed }) => {
      const asked = waiting.get(id);
      waiting.delete(id);
      // A worker with nothing else to do ends, and this process with it.
      if (waiting.size === 0) child.channel?.unref();
      if (failed === undefined) asked.done(done);
      else asked.failed(new Error(failed));
    });
    child.once('exit', (code, signal) => {
      if (this.#running?.child === child) this.#running = undefined;
      for (const { failed } of waiting.values())
        failed(new Error(`${this.#program} ended: ${code ?? signal}`));
    });
    child.unref();
    return { child, waiting };
  }
}
