import { fileMeantBy, importsOf, type Import } from './imports';
import type { Rule, SourceFile, Violation } from './source-file';

interface Edge {
  readonly to: string;
  readonly line: number;
}

/** No file imports itself through others, types included; with libs entered by their index, no lib does either. */
export const importsHaveNoCycles: Rule = (files) => {
  const edges = graphOf(files);
  const done = new Set<string>();
  return files.flatMap(({ path }) => walk(path, { edges, done, trail: [] }));
};

interface Walk {
  readonly edges: ReadonlyMap<string, readonly Edge[]>;
  /** Files whose imports have all been followed. */
  readonly done: Set<string>;
  /** Files between the start and the present one. */
  readonly trail: readonly string[];
}

function walk(path: string, state: Walk): readonly Violation[] {
  if (state.done.has(path)) return [];
  const trail = [...state.trail, path];
  const violations = (state.edges.get(path) ?? []).flatMap(({ to, line }) => {
    const start = trail.indexOf(to);
    if (start < 0) return walk(to, { ...state, trail });
    return [{ path, line, rule: `no cycles: ${[...trail.slice(start), to].join(' -> ')}` }];
  });
  state.done.add(path);
  return violations;
}

function graphOf(files: readonly SourceFile[]): ReadonlyMap<string, readonly Edge[]> {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const edge = ({ target, line }: Import): readonly Edge[] => {
    const to = fileMeantBy(target, byPath);
    return to === undefined ? [] : [{ to, line }];
  };
  return new Map(files.map((file) => [file.path, importsOf(file).flatMap(edge)]));
}
