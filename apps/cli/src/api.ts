import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Environment } from '@ledger/config';

/** The running server. */
export interface RunningApi {
  readonly url: string;
  /** The link that signs in whoever opens it, on a server without a provider. */
  readonly signInLink?: string;
  close(): Promise<void>;
}

interface ApiBundle {
  /** Whether a server could start with these settings. Opens no store. @throws ConfigError. */
  checked(environment: Environment): Promise<unknown>;
  serve(environment: Environment): Promise<RunningApi>;
}

/** Loads the API's bundle, which is in the same folder. Commands that do not serve do not load it. */
export async function loadApi(): Promise<ApiBundle> {
  const bundle = pathToFileURL(join(import.meta.dirname, '..', 'api', 'main.js')).href;
  const loaded: unknown = await import(/* webpackIgnore: true */ bundle);
  if (isApiBundle(loaded)) return loaded;
  throw new TypeError('the API bundle does not export checked() and serve()');
}

function isApiBundle(loaded: unknown): loaded is ApiBundle {
  if (typeof loaded !== 'object' || loaded === null || !('checked' in loaded && 'serve' in loaded))
    return false;
  return typeof loaded.checked === 'function' && typeof loaded.serve === 'function';
}

/**
 * Waits for Ctrl-C or SIGTERM. Call it before anybody is told where the server is: they may end it in the same moment. A
 * SIGTERM to npm ends only the shell between npm and this process, so the end of the parent process counts as a signal too.
 */
export function askedToStop({ underNpm }: Environment): Promise<void> {
  return new Promise((stopped) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopped());
    if (underNpm) whenOrphaned(stopped);
  });
}

/** Closes the server. Another signal ends the process at once. */
export async function closeServer(api: RunningApi): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
  await api.close();
}

const LOOK_FOR_PARENT_MS = 500;

/** Read when the program is loaded, because npm may end while the server is still starting. */
const parent = process.ppid;

function whenOrphaned(then: () => void): void {
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    then();
  }, LOOK_FOR_PARENT_MS);
  timer.unref();
}
