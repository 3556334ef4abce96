import ts from 'typescript';

/** One TypeScript file of the repository, read and parsed. */
export interface SourceFile {
  /** Path from the repository's root, with slashes. */
  readonly path: string;
  readonly text: string;
  readonly ast: ts.SourceFile;
}

/** One place where a rule of the architecture is broken. */
export interface Violation {
  readonly path: string;
  /** 1-based. */
  readonly line: number;
  /** What holds, in words that tell how to mend it. */
  readonly rule: string;
}

/** A rule sees all files, so that it may follow imports from one to the next. */
export type Rule = (files: readonly SourceFile[]) => readonly Violation[];

/** Parses one file; `path` counts from the repository's root. */
export function sourceFile(path: string, text: string): SourceFile {
  return { path, text, ast: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true) };
}

/** `path:line rule`, one line, as editors and terminals link it. */
export function describeViolation({ path, line, rule }: Violation): string {
  return `${path}:${line} ${rule}`;
}

/** 1-based line on which a node begins, its doc comment left aside. */
export function lineOf(file: SourceFile, node: ts.Node): number {
  return file.ast.getLineAndCharacterOfPosition(node.getStart(file.ast)).line + 1;
}

/** Every node of the file, parents before children. */
export function nodesOf(file: SourceFile): readonly ts.Node[] {
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(file.ast);
  return nodes;
}

export function isSpec(path: string): boolean {
  return path.endsWith('.spec.ts');
}

/** The lib that a file belongs to, or undefined outside libs. */
export function libOf(path: string): string | undefined {
  return /^libs\/([^/]+)\//.exec(path)?.[1];
}
