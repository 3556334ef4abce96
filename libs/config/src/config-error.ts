/** One fault of the configuration. It contains no value, because the address of a store may contain a password. */
export interface ConfigProblem {
  /** Name of the environment variable. */
  readonly variable: string;
  /** What the variable must be, in both languages, with an example. */
  readonly expected: string;
}

/** The configuration cannot be used. The message names every wrong variable and how to fix it, never its value. */
export class ConfigError extends Error {
  readonly code = 'CONFIG_INVALID';

  constructor(readonly problems: readonly ConfigProblem[]) {
    super(
      [
        '配置有误，请在环境变量或 .env 文件中改正 / Mend the environment or the .env file:',
        ...problems.map(({ variable, expected }) => `  ${variable}: ${expected}`),
      ].join('\n'),
    );
    this.name = 'ConfigError';
  }
}
