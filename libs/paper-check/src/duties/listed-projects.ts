import type { PaperFigure } from '../statement';
import type { AmountTable } from '../tables/read-table';
import { kindOf } from './score-heads';

/** What a form, or a row of a list, prints of one project. */
export interface NamedProject {
  /** The name of the project, or empty where a form is of a whole department. */
  readonly subject: string;
  /** 总分. */
  readonly total: PaperFigure | undefined;
  readonly money: Partial<Record<'initial' | 'budget' | 'done', PaperFigure>>;
}

/** A shorter name may stand in a sentence by chance. */
const SHORTEST_NAME = 3;

/** The rows of lists of projects with their money and their scores. */
export function listedProjects(
  tables: readonly AmountTable[],
  figures: readonly PaperFigure[],
): readonly NamedProject[] {
  const byId = new Map(figures.map((figure) => [figure.figureId, figure]));
  return tables
    .filter(({ caption }) => /项目|绩效/u.test(caption.title))
    .flatMap(({ index, lanes }) =>
      lanes.flatMap(({ columns, rows }) => {
        const kinds = columns.map((column) => ({ column, kind: kindOf(column.path.at(-1) ?? '') }));
        if (!kinds.some(({ kind }) => kind === 'points')) return [];
        return rows.flatMap(({ row, name, rank }): readonly NamedProject[] => {
          if (rank.kind === 'total' || name.length < SHORTEST_NAME) return [];
          const called = (wanted: string) => {
            const at = kinds.find(({ kind }) => kind === wanted)?.column.index;
            if (at === undefined) return undefined;
            return byId.get(`t${String(index + 1)}.r${String(row + 1)}.c${String(at + 1)}`);
          };
          const [initial, budget, done] = [called('initial'), called('budget'), called('done')];
          return [
            {
              subject: name,
              total: called('points'),
              money: { ...(initial && { initial }), ...(budget && { budget }), ...(done && { done }) },
            },
          ];
        });
      }),
    );
}
