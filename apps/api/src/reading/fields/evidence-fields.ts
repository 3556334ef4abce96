import { evidenceText, type EvidenceFile, type EvidenceItem, type StatedFigure } from '@ledger/domain';
import { figureInReport } from '@ledger/answers';
import type { EvidenceState } from '@ledger/evidence-files';
import { evidencePath } from '../../evidence/evidence-file';
import type { Resolvers } from '../../shapes/wire';
import { reportOf } from '../events-of';
import { within, type In } from '../nodes';
import { reportTextOf } from '../report-texts';

/** 佐证 of results, and what of it can be found. */
export const EVIDENCE_FIELDS: Resolvers = {
  IndicatorResult: { evidence: asText },
  ResultReported: { evidence: asText },
  StatedFigure: { printed: ({ value }: Pick<StatedFigure, 'value'>) => value },
  FigureEvidence: {
    figure: async ({ year, statementId, figureId }: In<Extract<EvidenceItem, { kind: 'figure' }>>) => {
      const report = await reportOf(year, statementId);
      const found = report?.figures.find((figure) => figure.figureId === figureId);
      return found && within(year, found);
    },
    inReport: async ({ year, statementId, figureId }: In<Extract<EvidenceItem, { kind: 'figure' }>>) => {
      const report = await reportTextOf({ year, statementId });
      const found = report && figureInReport(report, figureId);
      return found && within(year, found);
    },
  },
  FileEvidence: {
    state: async (file: In<EvidenceFile>) => STATES[await stateOf(file)],
    path: async (file: In<EvidenceFile>) =>
      (await stateOf(file)) === 'verified' ? evidencePath(file.year, file) : undefined,
  },
};

function asText({ evidence }: { readonly evidence: readonly EvidenceItem[] }): string {
  return evidenceText(evidence);
}

const STATES = {
  verified: 'VERIFIED',
  damaged: 'DAMAGED',
  missing: 'MISSING',
  'not-stored': 'NOT_STORED',
} as const satisfies Record<EvidenceState, string>;

/** A file is read to be verified: once for all that one answer says of it. */
const statesKnown = new WeakMap<object, Promise<EvidenceState>>();

function stateOf(file: In<EvidenceFile>): Promise<EvidenceState> {
  const known = statesKnown.get(file) ?? file.year.reading.evidence.stateOf(file);
  statesKnown.set(file, known);
  return known;
}
