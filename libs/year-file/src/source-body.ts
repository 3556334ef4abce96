import { ASSUMED_PARTS, type Assumption, type Provenance } from '@ledger/domain';
import { z } from 'zod';
import { date, matching, refuse, text } from './fields';

const listRow = matching(/^[1-9]\d{0,8}$/, { zh: '从 1 起的行号', en: 'a row, from 1' }).transform(Number);

const SAID = {
  printed: z.strictObject({ document: text, chapter: text.exactOptional() }).exactOptional(),
  entered: z.strictObject({ by: text }).exactOptional(),
  imported: z
    .strictObject({ file: text, sheet: text.exactOptional(), row: listRow.exactOptional() })
    .exactOptional(),
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

/** `source:` of an entry: what prints it, who entered it or which row of a list it was, and what of it is assumed. */
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
  const { assumed, ...origins } = written;
  const { printed, entered, imported } = origins;
  const found = Object.keys(origins);
  if (found.length > 1)
    return refuse(context, { code: 'KIND_AMBIGUOUS', details: { found: found.join(', ') } });
  if (found.length === 0 && !assumed)
    return refuse(context, { code: 'KIND_MISSING', details: { choices: Object.keys(SAID).join(', ') } });
  return {
    ...(printed && { from: { kind: 'printed', ...printed } }),
    ...(entered && { from: { kind: 'entered', ...entered } }),
    ...(imported && { from: { kind: 'imported', ...imported } }),
    ...(assumed && { assumed }),
  };
}

/**
 * The opposite direction. A row of a list keeps its place there, also after it went through a year file. Where nothing is
 * said, it was read from the line of the file itself.
 */
export function writtenSource({ from, assumed }: Provenance): Readonly<Record<string, unknown>> | undefined {
  const { kind, ...origin } = from ?? {};
  const isSaid = kind !== undefined && (kind !== 'imported' || 'sheet' in origin);
  if (!isSaid && !assumed) return undefined;
  return { ...(isSaid && { [kind]: origin }), ...(assumed && { assumed: writtenAssumption(assumed) }) };
}

function writtenAssumption({ latestOn, ...rest }: Assumption): object {
  return { ...rest, ...(latestOn !== undefined && { dayBy: latestOn }) };
}
