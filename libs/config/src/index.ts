export { ConfigError } from './config-error';
export { onStore } from './evidence-folder';
export { DOCUMENTS_EXPECTED } from './documents';
export { OPERATION_EXPECTED } from './operation';
export { loadDotEnv, readEnvironment, type Environment } from './environment';
export { assertDoorIsShut } from './shut-door';
export { isGuardedUrl, type SignInSettings } from './sign-in';
export { userFolder } from './user-folder';
export { assertCanListen, listenError, metricsListenError } from './port';
