import { emitKeypressEvents, type Key } from 'node:readline';
import type { ReadStream, WriteStream } from 'node:tty';
import type { ReplayRow } from '@ledger/answers';
import { shown } from '@ledger/domain';
import { cut } from '../output/table';
import { stepView } from './step-view';
import { next, previous, toDate, toFirst, toLast, toNextLoss, type Walk } from './steps';

interface Terminal {
  readonly input: ReadStream;
  readonly output: WriteStream;
}

/** The keys for stepping through the year. */
const MOVES: Readonly<Record<string, (walk: Walk) => Walk>> = {
  n: next,
  right: next,
  down: next,
  space: next,
  p: previous,
  left: previous,
  up: previous,
  l: toNextLoss,
  home: toFirst,
  end: toLast,
};
const CLEAR = '\u001b[2J\u001b[H';
const OTHER_SCREEN = '\u001b[?1049h\u001b[?25l';
const FIRST_SCREEN = '\u001b[?25h\u001b[?1049l';

/** Walks through the rows. If input or output is not a terminal, it says so and returns false. */
export async function walkOrSay(rows: readonly ReplayRow[], title: string): Promise<boolean> {
  const { stdin: input, stdout: output } = process;
  if (input.isTTY && output.isTTY) {
    await walkOnTerminal(rows, title, { input, output });
    return true;
  }
  process.stderr.write(
    '--step 需要终端；以下为全部步骤 --step needs a terminal; here are all its steps (--json for machines)\n',
  );
  return false;
}

/** Steps through the rows on a terminal until `q`, then restores the screen. */
async function walkOnTerminal(
  rows: readonly ReplayRow[],
  title: string,
  { input, output }: Terminal,
): Promise<void> {
  const show = (text: string) => {
    const lines = text.split('\n').map((line) => cut(shown(line), output.columns));
    output.write(CLEAR + lines.join('\r\n'));
  };
  const walking = new TerminalWalk(rows, show, title);
  const { promise: ended, resolve: end } = Promise.withResolvers<undefined>();
  const onKey = (typed: string | undefined, key: Key) => {
    if (!walking.press(typed ?? '', key)) end(undefined);
  };
  const onResize = () => walking.draw();
  emitKeypressEvents(input);
  input.setRawMode(true);
  output.write(OTHER_SCREEN);
  input.on('keypress', onKey);
  output.on('resize', onResize);
  input.resume();
  walking.draw();
  try {
    await ended;
  } finally {
    input.off('keypress', onKey);
    output.off('resize', onResize);
    input.setRawMode(false);
    input.pause();
    output.write(FIRST_SCREEN);
  }
}

/** What the keys do, independent of a terminal. */
export class TerminalWalk {
  private walk: Walk;
  /** The part of a date typed so far; absent if no date is being typed. */
  private typed: string | undefined;

  constructor(
    rows: readonly ReplayRow[],
    private readonly show: (text: string) => void,
    private readonly title: string,
  ) {
    this.walk = { rows, at: 0 };
  }

  /** False at the end of the walk. */
  press(text: string, { name = '', ctrl = false }: Key): boolean {
    if (ctrl && name === 'c') return false;
    if (this.typed !== undefined) this.typeDate(text, name);
    else if (name === 'q' || name === 'escape') return false;
    else if (name === 'd') this.typed = '';
    else this.walk = MOVES[name]?.(this.walk) ?? this.walk;
    this.draw();
    return true;
  }

  draw(): void {
    const asked = this.typed === undefined ? '' : `\n日期 date: ${this.typed}_`;
    this.show(`${stepView(this.walk, this.title)}${asked}`);
  }

  private typeDate(text: string, name: string): void {
    const { typed = '' } = this;
    if (name === 'return' || name === 'enter') {
      this.walk = toDate(this.walk, typed);
      this.typed = undefined;
    } else if (name === 'escape') this.typed = undefined;
    else if (name === 'backspace') this.typed = typed.slice(0, -1);
    else if (/^[\d-]$/.test(text) && typed.length < 10) this.typed = typed + text;
  }
}
