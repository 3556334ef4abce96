import process from 'node:process';

/** For a program of ours that a test starts: without the options of Jest's own Node, with what was compiled before. */
export function childEnvironment(): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _, COMPILED_PROGRAMS: compiled, ...env } = process.env;
  return compiled === undefined ? env : { ...env, NODE_COMPILE_CACHE: compiled };
}
