import { constants, runInThisContext } from 'node:vm';

/**
 * What a worker of Jest loads and starts once, for all its test files. Jest would load it for each of them again, also
 * through `createRequire`: these modules are loaded by Node itself, outside the context that Jest gives a test file.
 * Nothing here knows a test file: each has servers and browsers of its own.
 */
const load = runInThisContext('(name) => import(name)', {
  filename: import.meta.filename,
  importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
});

export const chromium = async () => (await load('playwright-core')).chromium;
export const openServers = async (environments) => (await load('./servers.mjs')).openServers(environments);
export const closeServers = async (key) => (await load('./servers.mjs')).closeServers(key);
export const runCommandLine = async (argv, env) =>
  (await load('./command-lines.mjs')).runCommandLine(argv, env);
