import { Input } from 'antd';
import type { ComponentProps } from 'react';
import './growing-text.css';

interface GrowingTextProps extends Omit<
  ComponentProps<typeof Input.TextArea>,
  'autoSize' | 'rows' | 'style'
> {
  /** How many lines it has at least, and at most. */
  readonly lines: readonly [number, number];
}

/**
 * A box that grows with its text. By CSS alone: the library's own way writes style attributes, which the policy of the
 * page refuses. A browser that does not know it keeps the least height, with a corner to pull.
 */
export function GrowingText({ lines: [least, most], ...box }: GrowingTextProps) {
  const style = { minBlockSize: height(least), maxBlockSize: height(most) };
  return <Input.TextArea {...box} className="growing-text" rows={least} style={style} />;
}

function height(lines: number): string {
  return `calc(${lines}lh + 10px)`;
}
