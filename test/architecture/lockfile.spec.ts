import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { ROOT } from './repository';

const PACKAGE = z.object({
  version: z.string().optional(),
  hasInstallScript: z.boolean().optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
});
const LOCK = z.object({ packages: z.record(z.string(), PACKAGE) });
const MANIFEST = z.object({
  allowScripts: z.record(z.string(), z.boolean()),
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
});

const readJson = (name: string): unknown => JSON.parse(readFileSync(join(ROOT, name), 'utf8'));
const { packages } = LOCK.parse(readJson('package-lock.json'));
const manifest = MANIFEST.parse(readJson('package.json'));

describe('the lockfile', () => {
  // npm writes it from what is installed and then forgets the binaries of other platforms; `npm ci` refuses that.
  it('names the optional binaries of every platform', () => {
    const wanted = Object.values(packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}));
    const named = Object.keys(packages).map((path) => path.split('node_modules/').at(-1));
    expect(wanted.filter((name) => !named.includes(name))).toEqual([]);
  });

  it('brings no install script that package.json does not allow or deny by name', () => {
    const scripted = Object.entries(packages).filter(([, entry]) => entry.hasInstallScript);
    const names = scripted.map(([path]) => path.split('node_modules/').at(-1));
    expect(names.sort()).toEqual(Object.keys(manifest.allowScripts).sort());
  });
});

describe('package.json', () => {
  it('pins every dependency to one version', () => {
    const specs = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(specs.filter(([, spec]) => !/^(npm:.+@)?\d+\.\d+\.\d+(-[a-z]+\.\d+)?$/.test(spec))).toEqual([]);
  });
});
