import { canonicalJson } from '@ledger/domain';
import { written, type Written } from './entry-body';
import { GROUPS } from './source-blocks';
import { writtenSource } from './source-body';
import type { YearEntry } from './year-file';

/**
 * The items of `sources:` for the entries that cannot carry their own `source:`, those of the heading and of the voucher
 * file. A group is named as such if all of its entries have the same source.
 */
export function blocksOf(
  entries: readonly YearEntry[],
  carriesItsOwn: (entry: YearEntry) => boolean,
): readonly Written[] {
  const blocks = new Map<string, { readonly source: object; readonly names: string[] }>();
  const add = (name: string, source: object) => {
    const key = canonicalJson(source);
    const block = blocks.get(key) ?? { source, names: [] };
    blocks.set(key, block);
    block.names.push(name);
  };
  const named = new Set<YearEntry>();
  for (const [name, intents] of Object.entries(GROUPS)) {
    const group = entries.filter(({ intent }) => intents.has(intent.type));
    const [source, ...others] = new Set(group.map(sourceKey));
    const common = others.length === 0 && source !== undefined ? sourceOf(group[0]) : undefined;
    if (!common || group.every(carriesItsOwn)) continue;
    add(name, common);
    for (const entry of group) named.add(entry);
  }
  for (const entry of entries) {
    const source = named.has(entry) || carriesItsOwn(entry) ? undefined : sourceOf(entry);
    if (source) add(entry.entryId, source);
  }
  return [...blocks.values()].map(({ source, names }) => ({ for: names, ...asWritten(source) }));
}

function sourceOf(entry: YearEntry | undefined): object | undefined {
  return writtenSource(entry?.provenance ?? {});
}

function sourceKey(entry: YearEntry): string | undefined {
  const source = sourceOf(entry);
  return source && canonicalJson(source);
}

function asWritten(source: object): Readonly<Record<string, Written>> {
  return Object.fromEntries(Object.entries(source).map(([key, value]) => [key, written(value)]));
}
