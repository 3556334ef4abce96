import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { assertDoorIsShut, readEnvironment } from '@ledger/config';
import { parse } from 'yaml';
import { z } from 'zod';
import { headerGuard } from '../../apps/api/src/http/request-guard';
import { describeWhere, type Lack } from '../support/needs';

const PROFILES = ['embedded', 'postgres', 'kurrentdb', 'kurrentdb-cluster'];

const serviceSchema = z.object({
  image: z.string(),
  build: z.string().optional(),
  profiles: z.array(z.string()),
  ports: z.array(z.string()).default([]),
  volumes: z.array(z.string()).default([]),
  environment: z.record(z.string(), z.string()).default({}),
  read_only: z.boolean().default(false),
  restart: z.string(),
  healthcheck: z.unknown().optional(),
  networks: z.unknown().optional(),
});

const { services } = z
  .object({ services: z.record(z.string(), serviceSchema) })
  .parse(parse(readFileSync('docker-compose.yml', 'utf8'), { merge: true }));
const all = Object.entries(services);
const of = (profile: string) => all.filter(([, { profiles }]) => profiles.includes(profile));

/** What compose puts in where a variable is not set. */
function substituted(environment: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const text = JSON.stringify(environment).replaceAll(/\$\{\w+:-([^}]*)\}/g, '$1');
  return z.record(z.string(), z.string()).parse(JSON.parse(text));
}

const PROVIDER = {
  OIDC_ISSUER: 'https://id.example.cn',
  OIDC_CLIENT_ID: 'ledger',
  SESSION_KEYS: Buffer.alloc(32).toString('base64url'),
};

describe('the composition', () => {
  it('pins every image to one version', () => {
    const dockerfile = readFileSync('Dockerfile', 'utf8').match(/^FROM \S+/gm) ?? [];
    const images = [...all.map(([, { image }]) => image), ...dockerfile.map((line) => line.slice(5))];
    expect(images.filter((image) => !/:\d+\.\d+(\.\d+)?(-[a-z]+)?$/.test(image))).toEqual([]);
    expect(dockerfile).toHaveLength(2);
  });

  it.each(PROFILES)('publishes exactly one address under the profile %s, on loopback', (profile) => {
    expect(of(profile).flatMap(([, { ports }]) => ports)).toEqual(['127.0.0.1:3000:3000']);
  });

  it.each(PROFILES.slice(1))('has two replicas behind the gateway under the profile %s', (profile) => {
    const replicas = of(profile).filter(([, { networks }]) => JSON.stringify(networks)?.includes('"api"'));
    expect(replicas).toHaveLength(2);
    const stores = new Set(replicas.map(([, { environment }]) => environment['EVENT_STORE']));
    expect(stores.size).toBe(1);
    // Checkpoints are each replica's own.
    expect(new Set(replicas.flatMap(([, { volumes }]) => volumes)).size).toBe(2);
  });

  it('looks after the health of whatever keeps running, the API by its own image', () => {
    const unwatched = all.filter(
      ([, { build, healthcheck, restart }]) => restart !== 'no' && !build && !healthcheck,
    );
    expect(unwatched).toEqual([]);
    expect(readFileSync('Dockerfile', 'utf8')).toContain('/healthz');
  });

  it('runs the API as nobody in particular, on a root file system that it cannot write', () => {
    const apis = all.filter(([, { build }]) => build);
    expect(apis.filter(([, service]) => !service.read_only)).toEqual([]);
    expect(readFileSync('Dockerfile', 'utf8')).toMatch(/^USER node$/m);
  });

  it('gives each process of the program settings that it takes', () => {
    const apis = all.filter(([, { build }]) => build);
    expect(apis.length).toBeGreaterThan(0);
    for (const [, { environment }] of apis) {
      const settings = readEnvironment({ ...substituted(environment), ...PROVIDER });
      expect(settings.host).toBe('0.0.0.0');
      expect(() => assertDoorIsShut(settings)).not.toThrow();
      expect(() => assertDoorIsShut(readEnvironment(substituted(environment)))).toThrow('OIDC_ISSUER');
      const guard = headerGuard(settings);
      for (const host of ['localhost:3000', '127.0.0.1:3000'])
        expect(guard({ host, origin: `http://${host}` })).toBeUndefined();
    }
  });

  it('gives the application the rights that the documentation names', () => {
    const grants = (path: string) => readFileSync(path, 'utf8').match(/^GRANT [^;]+;/gm);
    expect(grants('deploy/postgres/rights.sql')).toEqual(grants('docs/stores.md'));
  });
});

describeWhere(lackOfCompose())('the composition, as Debian’s older docker-compose reads it', () => {
  it.each(PROFILES)('is understood under the profile %s', (profile) => {
    const { status, stderr } = compose('--profile', profile, 'config', '--quiet');
    expect([status, stderr]).toEqual([0, '']);
  });
});

function compose(...args: readonly string[]) {
  return spawnSync('docker-compose', args, { encoding: 'utf8' });
}

function lackOfCompose(): Lack {
  return compose('version').error ? 'needs docker-compose: apt-get install docker-compose' : undefined;
}
