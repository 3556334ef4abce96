import { posix } from 'node:path';
import ts from 'typescript';
import { lineOf, nodesOf, type SourceFile } from './source-file';

/** What an import names: a file of ours, one of our libs by its name, a module of Node, an npm package. */
export type ImportTarget =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'lib'; readonly lib: string; readonly deep: boolean }
  | { readonly kind: 'node'; readonly name: string }
  | { readonly kind: 'package'; readonly name: string };

export interface Import {
  readonly line: number;
  /** As it is written in the source. */
  readonly specifier: string;
  readonly target: ImportTarget;
}

/** Imports, re-exports, dynamic imports, `require` and import types of one file, in the order of the text. */
export function importsOf(file: SourceFile): readonly Import[] {
  return nodesOf(file).flatMap((node) => {
    const literal = moduleLiteralOf(node);
    if (!literal) return [];
    const specifier = literal.text;
    return [{ line: lineOf(file, literal), specifier, target: targetOf(file.path, specifier) }];
  });
}

/** The file among `files` that an import means, or undefined where it leaves our sources. */
export function fileMeantBy(
  target: ImportTarget,
  files: ReadonlyMap<string, SourceFile>,
): string | undefined {
  if (target.kind === 'lib') {
    const folder = `libs/${target.lib}/src`;
    return [`${folder}${target.deep ? '/testing' : ''}/index.ts`].find((path) => files.has(path));
  }
  if (target.kind !== 'file') return undefined;
  const { path } = target;
  return [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`].find((candidate) => files.has(candidate));
}

function targetOf(from: string, specifier: string): ImportTarget {
  if (specifier.startsWith('.')) return { kind: 'file', path: posix.join(posix.dirname(from), specifier) };
  const ours = /^@ledger\/([^/]+)(\/.*)?$/.exec(specifier);
  if (ours?.[1]) return { kind: 'lib', lib: ours[1], deep: ours[2] !== undefined };
  if (specifier.startsWith('node:')) return { kind: 'node', name: specifier };
  return { kind: 'package', name: specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/') };
}

function moduleLiteralOf(node: ts.Node): ts.StringLiteralLike | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return literal(node.moduleSpecifier);
  if (ts.isExternalModuleReference(node)) return literal(node.expression);
  if (ts.isImportTypeNode(node)) {
    return ts.isLiteralTypeNode(node.argument) ? literal(node.argument.literal) : undefined;
  }
  if (ts.isCallExpression(node) && isLoader(node.expression)) return literal(node.arguments[0]);
  return undefined;
}

function isLoader(callee: ts.Node): boolean {
  return (
    callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === 'require')
  );
}

function literal(node: ts.Node | undefined): ts.StringLiteralLike | undefined {
  return node && ts.isStringLiteralLike(node) ? node : undefined;
}
