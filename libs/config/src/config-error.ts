/** One thing that is wrong with the configuration. Holds no value: a store's address may contain a password. */
export interface ConfigProblem {
  /** Name of the environment variable. */
  readonly variable: string;
  /** What the variable must be, in both languages, with an example. */
  readonly expected: string;
}

/** The configuration cannot be used. The message names every bad variable and how to mend it, never its value. */
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
