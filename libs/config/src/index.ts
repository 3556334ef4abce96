export { ConfigError } from './config-error';
export { loadDotEnv, readEnvironment, type Environment } from './environment';
export { assertDoorIsShut } from './shut-door';
export type { SignInSettings } from './sign-in';
export { assertCanListen, listenError, metricsListenError } from './port';
