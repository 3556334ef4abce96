import { dirname } from 'node:path/posix';
import { fileMeantBy, importsOf } from './imports';
import { isSpec, type Rule, type SourceFile } from './source-file';

/** By folder: the folders that it imports, each with the first place that does. */
type FolderGraph = ReadonlyMap<string, ReadonlyMap<string, { readonly path: string; readonly line: number }>>;

/**
 * Folders beside each other depend in one direction. A folder and those inside it are one subject and may import each
 * other; specs may import what they like.
 */
export const foldersHaveNoCircles: Rule = (files) => {
  const graph = graphOf(files.filter(({ path }) => !isSpec(path)));
  return [...graph].flatMap(([folder, imported]) =>
    [...imported].flatMap(([next, place]) => {
      const back = wayBetween(graph, next, folder);
      // A circle is found from each of its folders: it is told once, from the first by name.
      if (!back || back.some((name) => name < folder)) return [];
      return [{ ...place, rule: `no circles of folders: ${[folder, ...back].join(' -> ')}` }];
    }),
  );
};

function graphOf(files: readonly SourceFile[]): FolderGraph {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const graph = new Map<string, Map<string, { path: string; line: number }>>();
  for (const file of files) {
    const folder = dirname(file.path);
    for (const { target, line } of importsOf(file)) {
      const meant = fileMeantBy(target, byPath);
      const to = meant && dirname(meant);
      if (to === undefined || isInside(to, folder) || isInside(folder, to)) continue;
      const imported = graph.get(folder) ?? new Map<string, { path: string; line: number }>();
      graph.set(folder, imported);
      if (!imported.has(to)) imported.set(to, { path: file.path, line });
    }
  }
  return graph;
}

/** The shortest way from one folder to another, both included; undefined where there is none. */
function wayBetween(graph: FolderGraph, from: string, to: string): readonly string[] | undefined {
  const ways = new Map<string, readonly string[]>([[from, [from]]]);
  // A Map is walked in the order of insertion, and also over what is inserted meanwhile.
  for (const [folder, way] of ways) {
    if (folder === to) return way;
    for (const next of graph.get(folder)?.keys() ?? []) if (!ways.has(next)) ways.set(next, [...way, next]);
  }
  return undefined;
}

function isInside(folder: string, outer: string): boolean {
  return `${folder}/`.startsWith(`${outer}/`);
}
