import { read, utils, type CellObject, type WorkSheet } from '@e965/xlsx';

/** A sheet as a second library sees it. */
export interface SeenSheet {
  readonly name: string;
  readonly rows: readonly (readonly unknown[])[];
  readonly merges: readonly string[];
  readonly cells: readonly CellObject[];
  at(place: string): CellObject | undefined;
  noteOn(place: string): string;
}

/** What was written, read by another library than the one that wrote it. */
export function seenIn(bytes: Uint8Array): readonly SeenSheet[] {
  const { SheetNames, Sheets } = read(bytes, { cellNF: true });
  return SheetNames.map((name) => seen(name, Sheets[name] ?? {}));
}

/** One file of the archive. */
export function partOf(bytes: Uint8Array, path: string): string {
  const files: unknown = Reflect.get(read(bytes, { bookFiles: true }), 'files');
  const part: unknown = typeof files === 'object' && files !== null ? Reflect.get(files, path) : undefined;
  const content: unknown =
    typeof part === 'object' && part !== null ? Reflect.get(part, 'content') : undefined;
  if (content instanceof Uint8Array || Array.isArray(content)) return Buffer.from(content).toString();
  throw new Error(`there is no ${path}`);
}

function seen(name: string, sheet: WorkSheet): SeenSheet {
  const at = (place: string): CellObject | undefined => {
    const cell: unknown = sheet[place];
    return isCell(cell) ? cell : undefined;
  };
  return {
    name,
    rows: utils.sheet_to_json<unknown[]>(sheet, { header: 1 }),
    merges: (sheet['!merges'] ?? []).map((range) => utils.encode_range(range)),
    cells: Object.keys(sheet).flatMap((place) => at(place) ?? []),
    at,
    noteOn: (place) =>
      at(place)
        ?.c?.map(({ t }) => t ?? '')
        .join('\n') ?? '',
  };
}

function isCell(value: unknown): value is CellObject {
  return typeof value === 'object' && value !== null && 't' in value;
}
