import ts from 'typescript';
import { PURE_LIBS } from './import-table';
import { isSpec, libOf, lineOf, nodesOf, type Rule, type SourceFile } from './source-file';

// Not all of `performance`: here the word is the name of a stream, too.
const UNCERTAIN = ['Date.now', 'Math.random', 'performance.now', 'performance.timeOrigin'];
const UNCERTAIN_OBJECTS = ['crypto', 'process', 'globalThis'];
const UNCERTAIN_CALLS = ['Date', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'fetch'];

const ERRORS = ['CodedError', 'DomainError'];

/** The pure libs give the same answer for ever: no clock, no chance, no environment. */
export const pureCodeReadsNoClock: Rule = eachNode(isPure, (node) => {
  const named = uncertainNameOf(node);
  return (
    named && `${named}: no clock, chance or environment in pure code; instants and ids arrive as arguments`
  );
});

/** The domain is functions and data; its errors are classes because errors must be. */
export const domainHasNoClassButErrors: Rule = eachNode(isDomain, (node) =>
  ts.isClassLike(node) && !ERRORS.includes(node.name?.text ?? '')
    ? `no class in domain but ${ERRORS.join(' and ')}`
    : undefined,
);

/** Configuration is read, checked and explained in one place. */
export const configAloneReadsTheEnvironment: Rule = eachNode(isBarredFromEnvironment, (node) => {
  const rule = 'process.env is read only in libs/config';
  if (ts.isPropertyAccessExpression(node)) return node.getText() === 'process.env' ? rule : undefined;
  if (ts.isElementAccessExpression(node))
    return /^process\[['"]env['"]\]$/.test(node.getText()) ? rule : undefined;
  if (!ts.isImportSpecifier(node) && !ts.isBindingElement(node)) return undefined;
  return (node.propertyName ?? node.name).getText() === 'env' && namesProcess(node) ? rule : undefined;
});

/** A rule of the linter is switched off with a reason on the same line: `-- because …`. */
export const suppressionsHaveReasons: Rule = (files) =>
  files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => {
      if (!/(\/\/|\/\*)\s*eslint-disable/.test(line) || / -- \S/.test(line)) return [];
      return [{ path, line: index + 1, rule: "eslint-disable without a reason: add ' -- ' and why" }];
    }),
  );

function isDomain({ path }: SourceFile): boolean {
  return libOf(path) === 'domain' && !isSpec(path);
}

function isPure({ path }: SourceFile): boolean {
  return PURE_LIBS.includes(libOf(path) ?? '') && !isSpec(path);
}

function isBarredFromEnvironment({ path }: SourceFile): boolean {
  return libOf(path) !== 'config' && !path.startsWith('test/') && !isSpec(path);
}

function uncertainNameOf(node: ts.Node): string | undefined {
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date') return 'new Date(';
  if (ts.isCallExpression(node) && UNCERTAIN_CALLS.includes(node.expression.getText())) {
    return node.expression.getText();
  }
  if (!ts.isPropertyAccessExpression(node)) return undefined;
  const whole = node.getText();
  return UNCERTAIN.includes(whole) || UNCERTAIN_OBJECTS.includes(node.expression.getText())
    ? whole
    : undefined;
}

/** `import { env } from 'node:process'` and `const { env } = process`. */
function namesProcess(node: ts.ImportSpecifier | ts.BindingElement): boolean {
  if (ts.isImportSpecifier(node)) {
    return /^['"](node:)?process['"]$/.test(node.parent.parent.parent.moduleSpecifier.getText());
  }
  const owner = node.parent.parent;
  return ts.isVariableDeclaration(owner) && owner.initializer?.getText() === 'process';
}

/** A rule that looks at one node at a time, in the files that `concerns` chooses. */
function eachNode(
  concerns: (file: SourceFile) => boolean,
  broken: (node: ts.Node) => string | undefined,
): Rule {
  return (files) =>
    files.filter(concerns).flatMap((file) =>
      nodesOf(file).flatMap((node) => {
        const rule = broken(node);
        return rule === undefined ? [] : [{ path: file.path, line: lineOf(file, node), rule }];
      }),
    );
}
