import { COMMAND_ERRORS, type EntryVerdict } from '@ledger/write-side';
import { YEAR_FILE_ERRORS } from '@ledger/year-file';
import { registerEnumType } from '@nestjs/graphql';
import { meaningOf } from './code-enums-sdl';
import { REFUSALS } from './refusals';

/** The outcome of an entry of a file. */
export const IMPORT_OUTCOMES = {
  NEW: 'new',
  KNOWN: 'known',
  NOTHING: 'nothing',
  CHANGED: 'changed',
  REFUSED: 'refused',
} as const satisfies Readonly<Record<string, EntryVerdict['status']>>;

registerEnumType(IMPORT_OUTCOMES, {
  name: 'ImportOutcome',
  description: 'The outcome of an entry of a file.',
  valuesMap: {
    NEW: { description: 'It is written, or with dryRun would be.' },
    KNOWN: { description: 'It was stored before, with the same content.' },
    NOTHING: { description: 'It changes nothing.' },
    CHANGED: { description: 'It was stored before with different content. Nothing is written.' },
    REFUSED: { description: 'It breaks a rule or contradicts what is stored. Nothing is written.' },
  },
});

const FAULTS = Object.keys({ ...REFUSALS, ...COMMAND_ERRORS, ...YEAR_FILE_ERRORS });

/** All faults that a file can have, in its form or in the content of an entry. */
export const IMPORT_FAULTS: Readonly<Record<string, string>> = Object.fromEntries(
  FAULTS.map((code) => [code, code]),
);

registerEnumType(IMPORT_FAULTS, {
  name: 'ImportFaultCode',
  description: 'Errors of a file: in its form or in the content of an entry.',
  valuesMap: Object.fromEntries(FAULTS.map((code) => [code, { description: meaningOf(code) }])),
});
