import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect } from '@jest/globals';
import { LogCheck, STREAM_START } from '@ledger/log-proof';
import { event } from '../../contract';
import type { StoredText } from '../../stored-event';
import { EventStoreError } from '../../event-store-error';
import { EmbeddedEventStore } from '../embedded-event-store';

const STREAMS = ['a', 'b', 'c'] as const;
const PAGE_BYTES = 4_096;

/** The result of a damage: no effect, or an error or finding that names it. */
type Outcome = 'harmless' | 'found';

/** A log of 90 events. Its copies are damaged by seeds. */
export class DamagedCopies {
  private constructor(
    private readonly folder: string,
    private readonly written: { readonly texts: readonly StoredText[]; readonly root: string },
  ) {}

  static async made(): Promise<DamagedCopies> {
    const folder = mkdtempSync(join(tmpdir(), 'damaged-'));
    const store = new EmbeddedEventStore({ folder: join(folder, 'whole'), mode: 'write', now: () => 1e12 });
    for (let i = 0; i < 90; i += 1) {
      const stream = STREAMS[i % STREAMS.length] ?? 'a';
      const data = { amountFen: 12_300 + i, text: '年'.repeat(i * 3) };
      await store.append(stream, Math.floor(i / STREAMS.length), [event(i + 1, { data })]);
    }
    const texts = await store.readTexts(0n, 1_000);
    await store.close();
    return new DamagedCopies(folder, { texts, root: rootOf(texts) });
  }

  /** Flips, cuts or zeroes a page of the file. @throws any error that is not an EventStoreError. */
  async afterDamage(seed: number): Promise<Outcome> {
    return this.inCopy(seed, (file) => damageFile(file, randomOf(seed)));
  }

  /** Applies one edit in SQL. Also returns the SQL. */
  async afterEdit(seed: number): Promise<readonly [sql: string, outcome: Outcome]> {
    let sql = '';
    const outcome = await this.inCopy(seed, (file) => {
      sql = edit(file, randomOf(seed));
    });
    return [sql, outcome];
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }

  private async inCopy(seed: number, damage: (file: string) => void): Promise<Outcome> {
    const copy = join(this.folder, `copy-${seed}`);
    mkdirSync(copy);
    copyFileSync(join(this.folder, 'whole', 'events.db'), join(copy, 'events.db'));
    damage(join(copy, 'events.db'));
    const outcome = await this.outcomeIn(copy);
    rmSync(copy, { recursive: true });
    return outcome;
  }

  private async outcomeIn(copy: string): Promise<Outcome> {
    let store: EmbeddedEventStore | undefined;
    try {
      store = new EmbeddedEventStore({ folder: copy, mode: 'read' });
      const texts = await store.readTexts(0n, 1_000);
      if (rootOf(texts) !== this.written.root || texts.length !== this.written.texts.length) return 'found';
      for (const stream of STREAMS) {
        const { end } = await store.readOn(stream, STREAM_START, 1_000);
        if (end.version !== 30) return 'found';
      }
      // The metadata that the store adds is covered by the digest, and contains nothing else.
      expect(texts.map(given)).toEqual(this.written.texts.map(given));
      return 'harmless';
    } catch (error) {
      if (!(error instanceof EventStoreError)) throw error;
      expect(['STORE_UNREADABLE', 'UNREADABLE_EVENT', 'STORE_NOT_FOUND', 'STORE_UNAVAILABLE']).toContain(
        error.code,
      );
      return 'found';
    } finally {
      await store?.close();
    }
  }
}

function given(text: StoredText): StoredText {
  return { ...text, metadata: text.metadata.replace(/,"_[^"]+":"[0-9a-f]{64}"}$/, '}') };
}

function rootOf(texts: readonly StoredText[]): string {
  const check = new LogCheck();
  for (const text of texts) check.add(text);
  return `${check.faults.length} ${check.tree.root()}`;
}

function damageFile(file: string, random: () => number): void {
  const bytes = readFileSync(file);
  const kind = Math.floor(random() * 10);
  const at = Math.floor(random() * bytes.length);
  if (kind === 0) return writeFileSync(file, bytes.subarray(0, at));
  const page = at - (at % PAGE_BYTES);
  if (kind === 1) bytes.fill(0, page, page + PAGE_BYTES);
  else bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << Math.floor(random() * 8)), at);
  writeFileSync(file, bytes);
}

/** One edit that somebody with access to the file could make. Returns what was done. */
function edit(file: string, random: () => number): string {
  const row = 2 + Math.floor(random() * 88);
  const edits = [
    `UPDATE events SET data = replace(data, '123', '321') WHERE position = ${row}`,
    `UPDATE events SET metadata = replace(metadata, 'tester', 'nobody') WHERE position = ${row}`,
    `UPDATE events SET recorded_at = recorded_at + 1 WHERE position >= ${row}`,
    `UPDATE events SET type = 'Other' WHERE position = ${row}`,
    `UPDATE events SET stream_id = 'd' WHERE position = ${row}`,
    `DELETE FROM events WHERE position = ${row}`,
    `DELETE FROM events WHERE position >= ${row}`,
    `UPDATE events SET position = 1000 WHERE position = ${row}`,
    `UPDATE events SET position = -position WHERE position = ${row}`,
  ];
  const sql = edits[Math.floor(random() * edits.length)] ?? '';
  const database = new DatabaseSync(file);
  database.exec('DROP TRIGGER events_are_not_updated; DROP TRIGGER events_are_not_deleted');
  database.exec(sql);
  database.close();
  return sql;
}

/** Numbers from 0 to 1. The same seed gives the same numbers. */
function randomOf(seed: number): () => number {
  let state = seed * 2_654_435_761;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9) | 0;
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
  };
}
