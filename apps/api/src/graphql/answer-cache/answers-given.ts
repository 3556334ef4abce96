/** How many questions this server has answered before they reached Apollo, for whoever sizes the cache of answers. */
export class AnswersGiven {
  /** With the bytes of an earlier answer. */
  again = 0;
  /** By the compiled query, where the log or the variables are others. */
  compiled = 0;
}
