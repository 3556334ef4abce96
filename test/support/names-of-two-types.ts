/**
 * Names that the schema gives to texts in one place and to an ID or a closed set in another, and why. In JSON and in generated
 * TypeScript all of them are texts; only one GraphQL variable cannot stand in both places. Types that are published stay until
 * the next major version.
 */
export const TEXT_OR_ID: Readonly<Record<string, string>> = {
  code: 'the code of a classification is an ID; of a fault in a file that is imported it is a word of the program',
  documentNo: 'published: a text in the inputs of documents, an ID wherever it is looked for',
  economicCodes: 'published: IDs in StatedLinesInput, texts in StatedLines',
  figureIds: 'figures of a paper that is only checked are in no ledger: their numbers are texts',
  functionalCodes: 'published: IDs in StatedLinesInput, texts in StatedLines',
  id: 'HeldLoosely.id names a relation or a figure, without saying which: nothing can be looked up by it',
  issuer:
    'who signs people in is an ID; who issued a policy text is a text. Viewer.issuer is published as a text',
  originalNo: 'published: an ID in RecoverPriorSpendingInput, a text in what was recovered',
  parent: 'published: an ID in DeclaredCodeInput, a text in DeclaredCode; Code.parent is the code itself',
  projectCodes: 'published: IDs of problems and inputs, texts of cards and stated lines',
  rate: 'the id of a figure in the input of a relation; a relation that is read names its figures, as the report does',
  recoveryNo: 'published: an ID in RecoverPriorSpendingInput, a text in what was recovered',
  streamId: 'published: a text of an event, an ID of a fault of the log',
  subject: 'a person of a provider is an ID; of a meeting or an assessment it is what it is about',
  successorCodes: 'published: IDs in the input and of a unit, texts in the event',
  total:
    'the id of a figure in the input of a relation; a relation that is read names its figures, as the report does',
};

export const TEXT_OR_CLOSED_SET: Readonly<Record<string, string>> = {
  because: 'why there is no grade is closed; why an adjustment was settled is said in words',
  by: 'an order or a grouping is closed; who did it is a name',
  change: 'what a bridge row does is closed; a relation of growth names a figure',
  code: 'see above',
  field: 'the fields of a list are closed; the path of a refused argument is not',
  reason: 'reasons of the program are closed; reasons of people are said in words',
  source: 'where money comes from is closed; where a rule or a number is printed is said in words',
  table: 'tables of codes and of a year are closed; a table of a report is called as it is printed',
  type: 'published: an audit of the log tells types as they are stored, also those of another version',
};
