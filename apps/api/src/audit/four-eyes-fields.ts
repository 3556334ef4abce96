import { EYES_FINDINGS, isBroken, type EyesFinding, type EyesReport, type Seen } from '@ledger/answers';
import { parseStream, storedEvents, type Wording } from '@ledger/domain';
import { pageOf, type Page } from '../graphql/connection';
import type { Resolvers } from '../shapes/wire';
import { dropNulls } from '../graphql/drop-nulls';
import type { Audit } from './audit';

interface Findings extends Page {
  readonly onlyBroken: boolean;
}

/** 双人复核. */
export function fourEyesFields(audit: Audit): Resolvers {
  return {
    Query: {
      fourEyes: (_: unknown, args: { readonly unitCode?: string }) => {
        dropNulls(args);
        return audit.fourEyes(args.unitCode);
      },
    },
    FourEyes: {
      broken: ({ findings }: EyesReport) => findings.filter(isBroken).length,
      unproven: ({ findings }: EyesReport) => findings.filter((finding) => !isBroken(finding)).length,
      findings: ({ findings }: EyesReport, args: Findings) => {
        dropNulls(args);
        const shown = args.onlyBroken ? findings.filter(isBroken) : findings;
        // The log only grows, so earlier findings keep their places.
        return pageOf(shown, args, { basis: 'four-eyes', nodeOf: (finding) => finding });
      },
    },
    FourEyesFinding: {
      rule: ({ code }: EyesFinding) => code,
      text: ({ code }: EyesFinding) => EYES_FINDINGS[code],
      isBroken: (finding: EyesFinding) => isBroken(finding),
    },
    FourEyesEvent: {
      title: ({ type }: Seen) => titleOf(type),
      fiscalYear: ({ streamId }: Seen) => parseStream(streamId)?.fiscalYear,
      actor: ({ author }: Seen) => author.actor,
      person: ({ author }: Seen) => author.person,
      onBehalfOf: ({ author }: Seen) => author.delegation?.holder,
      delegationId: ({ author }: Seen) => author.delegation?.delegationId,
    },
  };
}

function titleOf(type: string): Wording | undefined {
  return isKnown(type) ? storedEvents[type].title : undefined;
}

function isKnown(type: string): type is keyof typeof storedEvents {
  return Object.hasOwn(storedEvents, type);
}
