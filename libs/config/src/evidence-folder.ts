import { join } from 'node:path';
import type { z } from 'zod';
import { folder } from './folder';

export interface EvidenceSettings {
  /** The folder of files that results name as evidence; all servers of a ledger share it. If absent, none are stored. */
  readonly evidenceFolder?: string;
}

export const EVIDENCE_EXPECTED = {
  EVIDENCE_FOLDER:
    '应为目录路径，各服务器共用 / must be a folder that all servers share, e.g. /srv/ledger/evidence',
} as const;

export const EVIDENCE_SCHEMA = {
  EVIDENCE_FOLDER: folder.optional(),
} satisfies Record<keyof typeof EVIDENCE_EXPECTED, z.ZodType>;

const EMBEDDED = 'embedded:';

interface Given {
  readonly EVIDENCE_FOLDER?: string | undefined;
  readonly EVENT_STORE: string;
}

/** Beside an embedded store, which has one server. Which folder several servers share, nobody but the operator knows. */
export function evidenceFolderOf({ EVIDENCE_FOLDER, EVENT_STORE }: Given): EvidenceSettings {
  return settings(EVIDENCE_FOLDER ?? besideStore(EVENT_STORE));
}

/** The same settings for another store: files that were beside the store are beside the other one. */
export function onStore<Settings extends EvidenceSettings & { readonly eventStore: string }>(
  { evidenceFolder, ...others }: Settings,
  eventStore: string,
) {
  const isBeside = evidenceFolder === besideStore(others.eventStore);
  return { ...others, eventStore, ...settings(isBeside ? besideStore(eventStore) : evidenceFolder) };
}

function settings(evidenceFolder: string | undefined): EvidenceSettings {
  return evidenceFolder === undefined ? {} : { evidenceFolder };
}

function besideStore(url: string): string | undefined {
  return url.startsWith(EMBEDDED) ? join(url.slice(EMBEDDED.length), 'evidence') : undefined;
}
