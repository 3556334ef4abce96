import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { sourceFile, type SourceFile } from './source-file';

export const ROOT = resolve(import.meta.dirname, '../..');

const SOURCE_FOLDERS = ['apps', 'libs', 'test'];
const NOT_OURS = new Set(['node_modules', 'dist', 'generated']);

/** All TypeScript of the repository, apps, libs and tests. */
export function readRepository(): readonly SourceFile[] {
  return SOURCE_FOLDERS.flatMap(pathsUnder).map((path) =>
    sourceFile(path, readFileSync(join(ROOT, path), 'utf8')),
  );
}

function pathsUnder(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return NOT_OURS.has(entry.name) ? [] : pathsUnder(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}
