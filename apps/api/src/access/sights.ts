import type { IncomingMessage } from 'node:http';
import { subjectKey } from '@ledger/domain';
import type { LedgerReader } from '@ledger/reader';
import { askerOf } from '../door/asker';
import { LatelyUsed } from '../lately-used';
import { Sight, whoIs } from './sight';

/** About as many people as work at once. Others are looked up again each time. */
const MOST_KEPT = 1_000;

/** What the askers of this server may see. */
export class Sights {
  private readonly kept = new LatelyUsed<string, Sight>(MOST_KEPT);
  private readonly unbound: Sight;
  private readonly nobody: Sight;

  constructor(private readonly reader: LedgerReader) {
    this.unbound = new Sight('unbound', reader);
    this.nobody = new Sight('nobody', reader);
  }

  of(request: IncomingMessage): Sight {
    const who = whoIs(askerOf(request));
    if (typeof who === 'string') return this[who];
    const key = subjectKey(who);
    const known = this.kept.get(key) ?? new Sight(who, this.reader);
    this.kept.set(key, known);
    return known;
  }
}
