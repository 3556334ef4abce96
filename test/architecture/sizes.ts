import ts from 'typescript';
import { isSpec, lineOf, nodesOf, type Rule, type SourceFile } from './source-file';

const MAX_FILE_LINES = 200;
const MAX_SPEC_LINES = 400;
const MAX_FUNCTION_LINES = 50;
const MAX_PARAMETERS = 3;
const CATCH_ALL = /^(common|shared|utils?|helpers?|misc)$/;

/** Lines of every kind count, blank ones and comments too. */
export const filesAreShort: Rule = (files) =>
  files.flatMap(({ path, text }) => {
    const lines = text.trimEnd().split('\n').length;
    const limit = isSpec(path) ? MAX_SPEC_LINES : MAX_FILE_LINES;
    return lines > limit ? [{ path, line: limit + 1, rule: `file of ${lines} lines, at most ${limit}` }] : [];
  });

/** Functions, methods, arrows and constructors; the callback of a `describe` is a chapter, not a function. */
export const functionsAreShort: Rule = (files) =>
  files.flatMap((file) =>
    functionsOf(file).flatMap((node) => {
      const line = lineOf(file, node);
      const lines = file.ast.getLineAndCharacterOfPosition(node.end).line + 2 - line;
      if (lines <= MAX_FUNCTION_LINES || isChapter(node)) return [];
      return [{ path: file.path, line, rule: `function of ${lines} lines, at most ${MAX_FUNCTION_LINES}` }];
    }),
  );

/** A fourth parameter is the sign that some of them belong together. */
export const functionsTakeFewParameters: Rule = (files) =>
  files.flatMap((file) =>
    functionsOf(file).flatMap((node) => {
      const count = node.parameters.filter((parameter) => parameter.name.getText() !== 'this').length;
      if (count <= MAX_PARAMETERS) return [];
      return [
        { path: file.path, line: lineOf(file, node), rule: `${count} parameters, at most ${MAX_PARAMETERS}` },
      ];
    }),
  );

/** Folders say what their files are about. */
export const foldersSayWhatTheyHold: Rule = (files) =>
  files.flatMap(({ path }) => {
    const folder = path
      .split('/')
      .slice(0, -1)
      .find((name) => CATCH_ALL.test(name));
    if (folder === undefined) return [];
    return [{ path, line: 1, rule: `no folder called ${folder}: name it after what it holds` }];
  });

function functionsOf(file: SourceFile): readonly (ts.Node & ts.SignatureDeclaration)[] {
  return nodesOf(file)
    .filter((node) => ts.isFunctionLike(node))
    .filter((node) => 'body' in node);
}

/** `describe('…', () => …)`, `describe.each(…)('…', () => …)`, and what wraps one: `describeInBrowser`, `onEveryStore`. */
function isChapter(node: ts.Node): boolean {
  return (
    ts.isCallExpression(node.parent) &&
    /^(describe(InBrowser|Where)?|onEveryStore|onStores)\b/.test(node.parent.expression.getText())
  );
}
