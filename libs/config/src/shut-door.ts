import { ConfigError } from './config-error';
import type { Environment } from './environment';
import { isLoopback } from './loopback';

const EXPECTED =
  'HOST 不是本机地址时必须设置身份提供方，否则他人无需登录即可进入；试用请设 HOST=127.0.0.1；见 docs/sign-in.zh-CN.md / must be set where HOST is not loopback: others could reach the server and nobody would be verified; for a trial set HOST=127.0.0.1; see docs/sign-in.md';

/** @throws ConfigError if other machines could reach a server that verifies nobody. */
export function assertDoorIsShut({ host, signIn }: Pick<Environment, 'host' | 'signIn'>): void {
  if (signIn || isLoopback(host)) return;
  throw new ConfigError([{ variable: 'OIDC_ISSUER', expected: EXPECTED }]);
}
