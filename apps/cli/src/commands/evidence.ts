import { basename, join } from 'node:path';
import type { EvidenceAnswer, FoundEvidence, ResultEvidence } from '@ledger/answers';
import { onStore, type Environment } from '@ledger/config';
import { EvidenceFiles } from '@ledger/evidence-files';
import { AskEvidence } from '@ledger/reader';
import { evidenceTables } from '@ledger/tables';
import type { Command } from 'commander';
import { EXIT_CODES } from '../exit-codes';
import type { GlobalOptions } from '../options';
import { makeFolderAt, writeFileAt, writeNewFileAt } from '../output/write-file';
import { withoutEvents, type KnownList } from '../what-is-assumed';
import { addYearCommand } from '../year-command';

type FileItem = Extract<FoundEvidence, { kind: 'file' }>;
type FileState = Awaited<ReturnType<EvidenceFiles['stateOf']>>;

/** `budget evidence UNIT YEAR`: what shows that the results are true, with every file held against its size and digest. */
export function addEvidence(program: Command, environment: Environment, print: (text: string) => void): void {
  addYearCommand(
    program,
    {
      name: 'evidence',
      description:
        '佐证 the evidence of every result; files are verified, and one that is not as recorded exits with 1',
      example: 'evidence --out 佐证附件',
      options: (command) =>
        command
          .option(
            '--out <folder>',
            '把完好的附件存到这个目录 copies the files that are verified to this folder',
          )
          .option('--overwrite', '覆盖目录中已有的同名文件 replace files of these names that are there'),
      ask: async ({ queries }, point, { out, overwrite }) => {
        const { store } = program.opts<GlobalOptions>();
        const files = new EvidenceFiles(onStore(environment, store).evidenceFolder);
        const { results } = await queries.execute(new AskEvidence(point));
        const states = await statesOf(filesIn(results), files);
        if ([...states.values()].some((state) => state === 'damaged' || state === 'missing'))
          process.exitCode = EXIT_CODES.refused.code;
        if (typeof out === 'string') {
          await makeFolderAt(out);
          const write = overwrite === true ? writeFileAt : writeNewFileAt;
          for await (const [name, content] of verified(filesIn(results), files))
            await write(join(out, name), content);
        }
        return { results: results.map((result) => withStates(result, states)) };
      },
      known: knownEvidence,
      view: (answer) => evidenceTables(answer, statesTold(answer.results)),
    },
    print,
  );
}

const knownResults = withoutEvents<EvidenceAnswer>(['ResultReported'], ({ results }) => results.length);

/** A result may be assumed while the figures that are named for it are printed: those stand in the report. */
const knownEvidence: KnownList<EvidenceAnswer> = async (ask, place) => {
  const known = await knownResults(ask, place);
  const { results } = await ask(place.point);
  const printed = figuresIn(results) - figuresIn(known.answer.results);
  return { ...known, ...(printed > 0 && { elsewhere: printedLine(printed) }) };
};

/** How many printed figures are named, each once. */
function figuresIn(results: readonly ResultEvidence[]): number {
  const figures = results.flatMap(({ items }) => items.filter((item) => item.kind === 'figure'));
  return new Set(figures.map(({ statementId, figureId }) => `${statementId} ${figureId}`)).size;
}

function printedLine(figures: number): string {
  return `  其中报告所印的 ${figures} 个数字见 budget report --without-assumed；${figures} figures among them are printed: budget report has them`;
}

function filesIn(results: readonly ResultEvidence[]): readonly FileItem[] {
  const named = results.flatMap(({ items }) => items.filter((item) => item.kind === 'file'));
  return [...new Map(named.map((file) => [file.sha256, file])).values()];
}

/** By digest. One after another: files are read whole. */
async function statesOf(
  named: readonly FileItem[],
  files: EvidenceFiles,
): Promise<ReadonlyMap<string, FileState>> {
  const states = new Map<string, FileState>();
  for (const file of named) states.set(file.sha256, await files.stateOf(file));
  return states;
}

type Looked = FoundEvidence & { readonly state?: FileState };

function withStates({ items, ...result }: ResultEvidence, states: ReadonlyMap<string, FileState>) {
  return {
    ...result,
    items: items.map((item): Looked => {
      const state = item.kind === 'file' ? states.get(item.sha256) : undefined;
      return { ...item, ...(state && { state }) };
    }),
  };
}

function statesTold(results: readonly { readonly items: readonly Looked[] }[]) {
  const looked = results.flatMap(({ items }) => items);
  return new Map(
    looked.flatMap((item): (readonly [string, FileState])[] =>
      item.kind === 'file' && item.state ? [[item.sha256, item.state]] : [],
    ),
  );
}

/** Each under its own name; where several have one name, with the beginning of the digest. */
async function* verified(
  named: readonly FileItem[],
  files: EvidenceFiles,
): AsyncIterable<readonly [string, Uint8Array]> {
  for (const file of named) {
    const content = await files.contentOf(file);
    const isAlone = named.filter(({ name }) => name.toLowerCase() === file.name.toLowerCase()).length === 1;
    const name = basename(isAlone ? file.name : `${file.sha256.slice(0, 12)}-${file.name}`);
    if (content) yield [name, content];
  }
}
