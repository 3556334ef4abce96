export { ConfigError } from './config-error';
export { loadDotEnv, readEnvironment, type Environment } from './environment';
export { assertCanListen, listenError } from './port';
