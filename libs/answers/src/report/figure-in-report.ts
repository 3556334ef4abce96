import type { FigureInReport, ReportChapter, ReportRun, StatementReport } from './report.types';

/** A figure of a report with the first place where its text shows it. Undefined if the report states no such figure. */
export function figureInReport(
  { chapters, outsideText }: Pick<StatementReport, 'chapters' | 'outsideText'>,
  figureId: string,
): FigureInReport | undefined {
  for (const chapter of chapters)
    for (const { runs } of passagesOf(chapter)) {
      const figure = runs.find((run) => run.figure?.figureId === figureId)?.figure;
      if (figure) return { figure, heading: chapter.heading, passage: textOf(runs) };
    }
  const figure = outsideText.find((one) => one.figureId === figureId);
  return figure && { figure };
}

function passagesOf({ headingRuns, paragraphs }: ReportChapter): ReportChapter['paragraphs'] {
  return [{ runs: headingRuns }, ...paragraphs];
}

function textOf(runs: readonly ReportRun[]): string {
  return runs.map(({ text }) => text).join('');
}
