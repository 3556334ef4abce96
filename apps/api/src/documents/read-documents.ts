import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DocumentNode } from 'graphql';
import { dashboardFolder } from '../http/dashboard';

/** The documents of the page, listed by its build; none if it was not built. */
export function documentsOfPage(): readonly DocumentNode[] {
  const folder = dashboardFolder();
  const path = folder && join(folder, 'documents.graphql');
  return path !== undefined && existsSync(path) ? [parse(readFileSync(path, 'utf8'))] : [];
}

/** All `.graphql` files of a folder; undefined if the folder cannot be read or a file is not GraphQL. */
export function documentsOfFolder(folder: string): readonly DocumentNode[] | undefined {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.graphql'))
      .map((name) => parse(readFileSync(join(folder, name), 'utf8')));
  } catch {
    return undefined;
  }
}
