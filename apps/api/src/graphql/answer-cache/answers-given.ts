/** How many questions this server answered before they reached Apollo; a help to size the cache. */
export class AnswersGiven {
  /** With the bytes of an earlier answer. */
  again = 0;
  /** By the compiled query, where the log or the variables are others. */
  compiled = 0;
}
