import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { ROOT } from './repository';

/**
 * An event with a command, a form, an answer of its own and nothing else than what it bought: what it touches, any new one
 * touches. It says for what was paid, so it is in the files that hide this as well.
 */
const NAMES = /\b(FixedAssetAcquired|AcquireFixedAsset|acquireFixedAsset|fixedAsset)\b/;
const MOST_FILES = 12;

/** Where an event that says who was paid is hidden from some roles. */
const HIDING = ['libs/domain/src/without-payees.ts', 'apps/api/src/access/rights-of-fields.ts'];

/** Tests, decisions and references that may name any event, what is released, samples of later versions, and what is no source. */
const NOT_OURS =
  /\.spec\.tsx?$|\.v(?!1\.)\d+\.json$|schema\.released\.graphql$|\/(testing|node_modules|dist|generated)\/|^docs\/(adr\/|errors\.md)|^apps\/[^/]+\/README/;

const listed = listedFiles();
const touched = productFiles().filter((path) => NAMES.test(readFileSync(join(ROOT, path), 'utf8')));

describe('the files that CONTRIBUTING lists for an event type', () => {
  it(`are at most ${MOST_FILES}`, () => {
    expect(listed.length).toBeLessThanOrEqual(MOST_FILES);
  });

  it('are all that an event touches', () => {
    const outside = touched.filter((path) => !listed.some(({ pattern }) => pattern.test(path)));
    expect(outside.sort()).toEqual([...HIDING].sort());
  });

  it.each(HIDING)('are followed by those of events that say who was paid: %s', (path) => {
    expect(readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8')).toContain(`\`${path}\``);
  });

  it.each(listed)('hold something of an event: $path', ({ pattern }) => {
    expect(touched.filter((path) => pattern.test(path))).toHaveLength(1);
  });
});

/** `<subject>` stands for any name without a slash, the same or another. */
function listedFiles(): readonly { readonly path: string; readonly pattern: RegExp }[] {
  const text = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8');
  const section = text.split('## Add an event type')[1]?.split('\n## ')[0] ?? '';
  return [...section.matchAll(/^\d+\. `([^`]+)`/gm)].map(([, path = '']) => {
    const source = path.replaceAll('.', '\\.').replaceAll(/<\w+>/g, '[^/]+');
    return { path, pattern: new RegExp(`^${source}$`) };
  });
}

function productFiles(): readonly string[] {
  const inFolder = (folder: string) => {
    const options = { recursive: true, encoding: 'utf8' } as const;
    return readdirSync(join(ROOT, folder), options).map((path) => `${folder}/${path.replaceAll(sep, '/')}`);
  };
  return ['apps', 'libs', 'docs']
    .flatMap(inFolder)
    .filter((path) => /\.(tsx?|md|graphql|json)$/.test(path) && !NOT_OURS.test(path));
}
