import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DocumentNode } from 'graphql';
import { dashboardFolder } from '../http/dashboard';

/**
 * The documents of the page, listed by its build; none if it was not built. The file is read at once: a later build may
 * replace it, and this server keeps its page. It is parsed when they are asked for.
 */
export function documentsOfPage(): () => readonly DocumentNode[] {
  const folder = dashboardFolder();
  const path = folder && join(folder, 'documents.graphql');
  if (path === undefined || !existsSync(path)) return () => [];
  const text = readFileSync(path, 'utf8');
  let documents: readonly DocumentNode[] | undefined;
  return () => (documents ??= [parse(text, { noLocation: true })]);
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
