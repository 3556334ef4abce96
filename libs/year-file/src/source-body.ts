import { ASSUMED_PARTS, type Assumption, type Provenance } from '@ledger/domain';
import { z } from 'zod';
import { date, refuse, text } from './fields';

const SAID = {
  printed: z.strictObject({ document: text, chapter: text.exactOptional() }).exactOptional(),
  entered: z.strictObject({ by: text }).exactOptional(),
  assumed: z
    .strictObject({
      why: text,
      what: z.array(z.enum(ASSUMED_PARTS)).min(1).exactOptional(),
      dayBy: date.exactOptional(),
    })
    .transform(({ dayBy, ...rest }) => ({ ...rest, ...(dayBy !== undefined && { latestOn: dayBy }) }))
    .exactOptional(),
};

const said = z.strictObject(SAID);

/** `source:` of an entry: what prints it or who entered it, and what of it is assumed. */
export const sourceBody = said.transform(provenanceOf);

/** An item of `sources:` in the heading, which says the same of several entries. */
export const sourceBlock = z
  .strictObject({ for: z.array(text).min(1), ...SAID })
  .transform(({ for: patterns, ...written }, context) => ({
    patterns,
    provenance: provenanceOf(written, context),
  }));

export type SourceBlock = z.infer<typeof sourceBlock>;

function provenanceOf(written: z.infer<typeof said>, context: z.RefinementCtx): Provenance {
  const { printed, entered, assumed } = written;
  if (printed && entered)
    return refuse(context, { code: 'KIND_AMBIGUOUS', details: { found: 'printed, entered' } });
  if (!printed && !entered && !assumed)
    return refuse(context, { code: 'KIND_MISSING', details: { choices: Object.keys(SAID).join(', ') } });
  return {
    ...(printed && { from: { kind: 'printed', ...printed } }),
    ...(entered && { from: { kind: 'entered', ...entered } }),
    ...(assumed && { assumed }),
  };
}

/** The opposite direction. Where nothing is said, it was read from the file itself. */
export function writtenSource({ from, assumed }: Provenance): Readonly<Record<string, unknown>> | undefined {
  const { kind, ...origin } = from ?? {};
  const isSaid = kind === 'printed' || kind === 'entered';
  if (!isSaid && !assumed) return undefined;
  return { ...(isSaid && { [kind]: origin }), ...(assumed && { assumed: writtenAssumption(assumed) }) };
}

function writtenAssumption({ latestOn, ...rest }: Assumption): object {
  return { ...rest, ...(latestOn !== undefined && { dayBy: latestOn }) };
}
