const RED =
  /(?:^|[;\s"'])color\s*:\s*(?:red|#f00|#ff0000|#c00000|rgb\(\s*255\s*,\s*0\s*,\s*0\s*\))(?![0-9a-z])/i;

/** Whether a style writes letters in red. */
export function isRedStyle(style: string): boolean {
  return RED.test(` ${style}`);
}

export function isRed({ style = '', color = '' }: Readonly<Record<string, string>>): boolean {
  return isRedStyle(style) || /^(red|#?ff0000|#?c00000)$/i.test(color);
}
