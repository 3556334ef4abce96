import { resolve } from 'node:path';
import ts from 'typescript';
import type { Shape } from '../src/shapes/shape.ts';
import { MEANINGS } from './meanings.ts';
import { ANSWERS, EVENTS, SETS, SOURCES } from './plan.ts';
import { ShapeReader } from './reader.ts';
import { wordsOf } from './words.ts';

/** The shapes of all that the plan names, by their name in the schema. */
export function shapesOf(root: string): ReadonlyMap<string, Shape> {
  const read = ts.readConfigFile(resolve(root, 'tsconfig.json'), (path) => ts.sys.readFile(path));
  const config: unknown = read.config;
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const files = SOURCES.map((source) => resolve(root, source, 'src/index.ts'));
  const program = ts.createProgram(files, options);
  const checker = program.getTypeChecker();
  const types = declaredTypes(program);
  const declared = (name: string) => {
    const symbol = types.get(name);
    if (!symbol) throw new Error(`no lib declares the type ${name}`);
    return { type: checker.getDeclaredTypeOfSymbol(symbol), about: wordsOf(symbol, checker) };
  };
  const reader = new ShapeReader(checker);
  for (const [name, called] of Object.entries(ANSWERS)) {
    const { type, about } = declared(name);
    reader.object(type, called, MEANINGS[called] ?? about);
  }
  for (const [name, called] of Object.entries(SETS))
    reader.set(declared(name).type, called, declared(name).about);
  for (const event of declared(EVENTS).type.getProperties()) {
    const type = checker.getTypeOfSymbol(event);
    const symbol = type.aliasSymbol ?? type.symbol;
    reader.object(type, event.name, MEANINGS[event.name] ?? wordsOf(symbol, checker));
  }
  return reader.shapes;
}

/** Interfaces and named types of the libs, whether they are exported or not. */
function declaredTypes(program: ts.Program): ReadonlyMap<string, ts.Symbol> {
  const checker = program.getTypeChecker();
  const types = new Map<string, ts.Symbol>();
  for (const file of program.getSourceFiles()) {
    if (!SOURCES.some((lib) => file.fileName.includes(`/${lib}/src/`))) continue;
    for (const statement of file.statements) {
      if (!ts.isInterfaceDeclaration(statement) && !ts.isTypeAliasDeclaration(statement)) continue;
      const symbol = checker.getSymbolAtLocation(statement.name);
      if (symbol) types.set(statement.name.text, symbol);
    }
  }
  return types;
}
