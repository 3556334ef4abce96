export { ConfigError } from './config-error';
export { loadDotEnv, readEnvironment, type Environment, type LogLevel } from './environment';
