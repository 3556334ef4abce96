import { allows, DRIVERS, IMPORT_TABLE } from './import-table';
import { importsOf, type Import } from './imports';
import { isSpec, libOf, type Rule, type SourceFile } from './source-file';

/** Every lib imports what its row of the table allows, and a lib without a row is refused. */
export const libsKeepToTheTable: Rule = eachImport((file, found) => {
  const lib = libOf(file.path);
  if (lib === undefined) return undefined;
  const row = IMPORT_TABLE[lib];
  if (!row) return `libs/${lib} has no row in test/architecture/import-table.ts`;
  return allows(row, file.path, found.target) ? undefined : row.rule;
});

/** A lib is entered by its name and index alone, from libs, apps and tests alike; specs may ask for `<lib>/testing`, too. */
export const libsAreEnteredByTheirIndex: Rule = eachImport((file, { target, specifier }) => {
  const rule = 'across libs only through index.ts: import @ledger/<lib>';
  if (target.kind === 'lib') {
    const isDeep = target.deep && !(specifier.endsWith('/testing') && isOfTests(file.path));
    return isDeep || target.lib === libOf(file.path) ? rule : undefined;
  }
  const other = target.kind === 'file' ? libOf(`${target.path}/`) : undefined;
  return other !== undefined && other !== libOf(file.path) ? rule : undefined;
});

/** A driver is known to one adapter. Specs and tests may open a store's file to break it. */
export const driversStayInTheirFolder: Rule = eachImport((file, { target }) => {
  if (target.kind !== 'node' && target.kind !== 'package') return undefined;
  if (isSpec(file.path) || file.path.startsWith('test/')) return undefined;
  const driver = DRIVERS.find(({ name }) => name.test(target.name));
  if (!driver || file.path.startsWith(driver.folder)) return undefined;
  return `a driver is imported only inside ${driver.folder}`;
});

/** The command line may start the API; no other app knows another, and the dashboard knows no lib. */
export const appsStandApart: Rule = eachImport((file, { target }) => {
  const from = appOf(file.path);
  if (from === undefined) return undefined;
  if (from === 'dashboard' && (target.kind === 'lib' || (target.kind === 'file' && libOf(target.path)))) {
    return 'the dashboard imports no lib: its types come from schema.graphql';
  }
  const to = target.kind === 'file' ? appOf(target.path) : undefined;
  if (to === undefined || to === from || (from === 'cli' && to === 'api')) return undefined;
  return 'apps do not import each other (only cli may import api)';
});

function isOfTests(path: string): boolean {
  return isSpec(path) || path.startsWith('test/');
}

function appOf(path: string): string | undefined {
  return /^apps\/([^/]+)\//.exec(path)?.[1];
}

/** A rule that looks at one import at a time and answers what it breaks. */
function eachImport(broken: (file: SourceFile, found: Import) => string | undefined): Rule {
  return (files) =>
    files.flatMap((file) =>
      importsOf(file).flatMap((found) => {
        const rule = broken(file, found);
        return rule === undefined
          ? []
          : [{ path: file.path, line: found.line, rule: `imports '${found.specifier}': ${rule}` }];
      }),
    );
}
