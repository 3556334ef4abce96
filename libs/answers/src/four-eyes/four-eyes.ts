import {
  accessCards,
  accessDecider,
  applyEvent,
  authorIn,
  dayInShanghai,
  holdingFor,
  holdingsOf,
  isSameHand,
  isSameSubject,
  parseStream,
  rightsForCommand,
  type AccessEvent,
  type Person,
} from '@ledger/domain';
import { faultOfGranting, unitOfGranting } from './granting';
import type {
  AuditedEvent,
  EyesFinding,
  EyesFindingCode,
  EyesReport,
  SeesUnit,
  Seen,
} from './four-eyes.types';

type Counts = Record<Exclude<keyof EyesReport, 'findings'>, number>;
type Counted = keyof Counts;

/**
 * Reads a log from its beginning, event by event. It notes what one person did that needs two people, and what
 * somebody who signed in did without a role for it. It uses only the log: no server, no clock.
 */
export class FourEyes {
  private readonly access = accessDecider.initialState();
  /** By the unit's code. */
  private readonly parents = new Map<string, string | undefined>();
  /** By stream and adjustment. */
  private readonly proposals = new Map<string, Seen>();
  private readonly grants = new Map<string, Seen>();
  private readonly findings: EyesFinding[] = [];
  /** By what the events are about. */
  private readonly counts = new Map<string | undefined, Counts>();

  take(event: AuditedEvent): void {
    const seen = seenOf(event, this.unitOf(event));
    this.count('events', seen);
    if (isAccessEvent(event)) return this.takeAccess(event, seen);
    const data = recordOf(event.data);
    if (event.type === 'UnitRegistered') this.register(data);
    if (event.type === 'AdjustmentProposed') this.proposals.set(proposalKey(event, data), seen);
    if (event.type === 'AdjustmentApproved')
      this.lookAtApproval(seen, this.proposals.get(proposalKey(event, data)));
    this.lookAtRole(event, seen);
  }

  /** In the order of the log. */
  report(sees: SeesUnit = () => true): EyesReport {
    const seen = [...this.counts].filter(([unitCode]) => sees(unitCode));
    const units = new Set(seen.map(([unitCode]) => unitCode));
    const sum = (counted: Counted) => seen.reduce((total, [, counts]) => total + counts[counted], 0);
    return {
      events: sum('events'),
      looked: sum('looked'),
      proven: sum('proven'),
      findings: this.findings.filter(({ event }) => units.has(event.unitCode)),
    };
  }

  private lookAtApproval(event: Seen, proposal: Seen | undefined): void {
    this.count('looked', event);
    if (!proposal) return this.find('APPROVAL_WITHOUT_PROPOSAL', event);
    const haveSignedIn = event.author.person !== undefined && proposal.author.person !== undefined;
    const isOne = isSameHand(event.author, proposal.author);
    if (haveSignedIn && !isOne) this.count('proven', event);
    else if (haveSignedIn) this.find('OWN_APPROVAL', event, proposal);
    else this.find(isOne ? 'OWN_APPROVAL_BY_NAME' : 'APPROVAL_UNPROVEN', event, proposal);
  }

  private takeAccess(event: AuditedEvent & AccessEvent, seen: Seen): void {
    const { type, data } = event;
    const by = seen.author.person;
    const fault = faultOfGranting(event, this.access, { by, day: dayInShanghai(seen.recordedAt) });
    if (fault) this.find(fault, seen);
    if (type === 'RoleGranted') {
      this.lookAtGrant(seen, by && isSameSubject(by, data.person) ? 'OWN_GRANT' : undefined);
      this.grants.set(data.grantId, seen);
    }
    if (type === 'DelegationGiven') {
      const granted = this.grants.get(data.grantId);
      const granter = granted?.author.person;
      const isOwn = granter && isSameSubject(granter, data.to);
      this.lookAtGrant(seen, isOwn ? 'OWN_GRANT_DELEGATED' : undefined, granted);
    }
    applyEvent(accessCards, this.access, event);
  }

  private lookAtGrant(event: Seen, code: EyesFindingCode | undefined, against?: Seen): void {
    this.count('looked', event);
    if (code) this.find(code, event, against);
    else if (event.author.person) this.count('proven', event);
  }

  /** Of who signed in alone: the operator and the local trial are bound by no table. */
  private lookAtRole(event: AuditedEvent, seen: Seen): void {
    const { commandType, importedBy } = event.metadata;
    const person = seen.author.person ?? authorIn({ actor: '', person: importedBy }).person;
    const unitCode = parseStream(event.streamId)?.unitCode;
    if (!person || unitCode === undefined || typeof commandType !== 'string') return;
    if (!this.mayDo(person, { commandType, unitCode, day: dayInShanghai(event.recordedAt) }))
      this.find('WITHOUT_ROLE', seen);
  }

  private mayDo(
    person: Person,
    {
      commandType,
      unitCode,
      day,
    }: { readonly commandType: string; readonly unitCode: string; readonly day: string },
  ): boolean {
    const holdings = holdingsOf(this.access, person, day);
    const asked = { rights: rightsForCommand(commandType), on: { unitCode, above: this.above(unitCode) } };
    return holdingFor(holdings, asked) !== undefined;
  }

  private above(unitCode: string): readonly string[] {
    const parent = this.parents.get(unitCode);
    return parent === undefined ? [] : [parent, ...this.above(parent)];
  }

  private register({ unitCode, parentCode }: Readonly<Record<string, unknown>>): void {
    if (typeof unitCode !== 'string') return;
    this.parents.set(unitCode, typeof parentCode === 'string' ? parentCode : undefined);
  }

  private unitOf(event: AuditedEvent): string | undefined {
    if (isAccessEvent(event)) return unitOfGranting(event, this.access);
    return parseStream(event.streamId)?.unitCode;
  }

  private count(counted: Counted, { unitCode }: Seen): void {
    const counts = this.counts.get(unitCode) ?? { events: 0, looked: 0, proven: 0 };
    counts[counted] += 1;
    this.counts.set(unitCode, counts);
  }

  private find(code: EyesFindingCode, event: Seen, against?: Seen): void {
    this.findings.push({ code, event, ...(against && { against }) });
  }
}

function seenOf(
  { id, streamId, streamVersion, type, recordedAt, data, metadata }: AuditedEvent,
  unitCode: string | undefined,
): Seen {
  const { documentNo } = recordOf(data);
  return {
    eventId: id,
    streamId,
    streamVersion,
    type,
    recordedAt,
    author: authorIn(metadata),
    ...(unitCode !== undefined && { unitCode }),
    ...(typeof documentNo === 'string' && { documentNo }),
  };
}

function isAccessEvent(event: AuditedEvent): event is AuditedEvent & AccessEvent {
  return Object.hasOwn(accessCards, event.type);
}

function proposalKey(
  { streamId }: AuditedEvent,
  { adjustmentId }: Readonly<Record<string, unknown>>,
): string {
  return `${streamId} ${String(adjustmentId)}`;
}

function recordOf(data: unknown): Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null ? { ...data } : {};
}
