import {
  UNIT_LEVELS,
  VOUCHER_NUMBERINGS,
  type DeclaredCode,
  type MoneyUnit,
  type OpenYear,
} from '@ledger/domain';
import { z } from 'zod';
import { amount, date, identifier, instant, lineKey, text, type FieldContext } from './fields';
import { sourceBlock } from './source-body';
import type { Path } from './yaml-source';
import type { YearEntryTarget } from './year-file';
import { declaredCode, yearNumber } from './year-kinds';

export type Heading = z.infer<ReturnType<typeof headingSchema>>;

export const MONEY_UNITS = ['WAN_YUAN', 'YUAN', 'FEN'] as const satisfies readonly MoneyUnit[];

/** All parts of a year file except `entries`, which are read one by one. */
export function headingSchema(context: Pick<FieldContext, 'amountUnit'>) {
  const fen = amount(context);
  const optionalFen = fen.exactOptional();
  return z.strictObject({
    yearFile: z.literal('1'),
    unit: z.strictObject({
      code: identifier,
      /** The name on 1 January of the year. */
      name: text,
      /** The name at registration, if an entry of this file renames the unit before that day. */
      registeredAs: text.exactOptional(),
      level: z.enum(UNIT_LEVELS),
      parent: identifier.exactOptional(),
      region: text,
      /** The same in the files of all years, because a registration cannot be changed. */
      registeredOn: date,
      /** The author of the registration, if it is not the author of the file. */
      by: text.exactOptional(),
      recordedAt: instant.exactOptional(),
    }),
    year: yearNumber,
    mode: z.enum(['control', 'record']),
    paymentPlan: z.enum(['enforced', 'not-enforced']),
    amountUnit: z.enum(MONEY_UNITS).exactOptional(),
    by: text,
    recordedAt: instant.exactOptional(),
    lastYear: z
      .strictObject({
        expenditure: optionalFen,
        basic: optionalFen,
        personnel: optionalFen,
        dailyPublic: optionalFen,
        threePublicBudget: optionalFen,
        threePublicFinal: z
          .strictObject({ overseas: fen, vehiclePurchase: fen, vehicleRunning: fen, reception: fen })
          .exactOptional(),
      })
      .exactOptional(),
    codes: z.array(declaredCode).exactOptional(),
    projects: z.array(z.strictObject({ code: identifier, name: text, source: text })).exactOptional(),
    lines: z.record(z.string(), lineKey({ lines: new Map() })).exactOptional(),
    sources: z.array(sourceBlock).exactOptional(),
    vouchers: text.exactOptional(),
    asPrinted: fen.exactOptional(),
    voucherNumbering: z.enum(VOUCHER_NUMBERINGS).exactOptional(),
    entries: z.array(z.unknown()).exactOptional(),
  });
}

export type HeadingEntry = YearEntryTarget & {
  readonly entryId: string;
  /** The path of the part from which the entry was made. */
  readonly path: Path;
  readonly actor?: string;
  readonly recordedAt?: string;
};

/** The entries that the heading contains: the unit, the opening, and one for each code. */
export function headingEntries(heading: Heading): readonly HeadingEntry[] {
  const { recordedAt } = heading;
  const projects = (heading.projects ?? []).map((project) => ({ table: 'project' as const, ...project }));
  const entries = [
    { entryId: 'open-year', path: ['year'], target: 'budget' as const, intent: opening(heading) },
    ...(heading.codes ?? []).map((code, i) => declaration(code, ['codes', i])),
    ...projects.map((code, i) => declaration(code, ['projects', i])),
  ];
  const timed = recordedAt === undefined ? entries : entries.map((entry) => ({ ...entry, recordedAt }));
  return [registration(heading), ...timed];
}

/** Where in the heading the fields of the two commands are written. */
export const HEADING_FIELDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  RegisterUnit: {
    occurredOn: 'unit.registeredOn',
    unitCode: 'unit.code',
    parentCode: 'unit.parent',
    name: 'unit.name',
    registeredAs: 'unit.registeredAs',
    level: 'unit.level',
    region: 'unit.region',
  },
  OpenYear: {
    unitCode: 'unit.code',
    fiscalYear: 'year',
    paymentPlanEnforced: 'paymentPlan',
    printedToFen: 'asPrinted',
  },
};

function registration({ unit, recordedAt: openedAt }: Heading): HeadingEntry {
  const { by, recordedAt = openedAt, registeredOn, code: unitCode, parent, ...rest } = unit;
  const intent = { type: 'RegisterUnit', occurredOn: registeredOn, unitCode, ...rest } as const;
  return {
    entryId: 'unit',
    path: ['unit'],
    target: 'unit',
    intent: parent === undefined ? intent : { ...intent, parentCode: parent },
    ...(by === undefined ? {} : { actor: by }),
    ...(recordedAt === undefined ? {} : { recordedAt }),
  };
}

/** The id of the entry that declares a code in the heading. */
export function declarationId({ table, code }: Pick<DeclaredCode, 'table' | 'code'>): string {
  return `code-${table}-${code}`;
}

function declaration(code: DeclaredCode, path: Path) {
  return {
    entryId: declarationId(code),
    path,
    target: 'budget' as const,
    intent: { type: 'DeclareCodes' as const, codes: [code] },
  };
}

function opening(heading: Heading): Omit<OpenYear, 'unitRegistered'> {
  const { unit, year, mode, paymentPlan, lastYear, voucherNumbering, asPrinted } = heading;
  const open = {
    type: 'OpenYear',
    unitCode: unit.code,
    fiscalYear: year,
    mode,
    paymentPlanEnforced: paymentPlan === 'enforced',
    // The digest of an entry covers what was typed, so absent fields must stay absent.
    ...(voucherNumbering !== undefined && { voucherNumbering }),
    ...(asPrinted !== undefined && { printedToFen: asPrinted }),
  } as const;
  return lastYear === undefined ? open : { ...open, lastYear: lastYearFigures(lastYear) };
}

/** Renames the figures of last year. Absent figures stay absent. */
function lastYearFigures(figures: NonNullable<Heading['lastYear']>) {
  const { expenditure, basic, personnel, dailyPublic, threePublicBudget, threePublicFinal } = figures;
  return {
    ...(expenditure === undefined ? {} : { expenditureFen: expenditure }),
    ...(basic === undefined ? {} : { basicFen: basic }),
    ...(personnel === undefined ? {} : { personnelFen: personnel }),
    ...(dailyPublic === undefined ? {} : { dailyPublicFen: dailyPublic }),
    ...(threePublicBudget === undefined ? {} : { threePublicBudgetFen: threePublicBudget }),
    ...(threePublicFinal === undefined ? {} : { threePublicFinal }),
  };
}
