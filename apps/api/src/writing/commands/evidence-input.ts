import type { EvidenceItem, GivenEvidence } from '@ledger/domain';
import { inputShape, oneOfShape, type Place, type ReadOf } from '../field';
import { count, id, made, object, optional, text } from '../fields';

const FIGURE = inputShape('FigureEvidenceInput', 'A figure that a statement (自评报告) prints.', {
  statementId: id('Id of the statement.'),
  figureId: id('Id of the figure in it.'),
});

const DOCUMENT = inputShape('DocumentEvidenceInput', 'A document.', {
  documentNo: id('文号.'),
  title: optional(text('Its title.')),
});

const FILE = inputShape('FileEvidenceInput', 'A file by name, size and digest.', {
  name: text('Its name, without a path.'),
  bytes: count('Its size in bytes.'),
  sha256: text('SHA-256 of its content: 64 hexadecimal digits.'),
  liesAt: optional(text('存放处: where it lies, if it is not stored by the ledger.')),
});

const UPLOAD = inputShape(
  'UploadedEvidenceInput',
  'A file that was sent to POST /uploads. It is stored by its digest.',
  {
    uploadId: id('The uploadId that POST /uploads returned. It is valid for ten minutes.'),
    name: text('Its name, without a path.'),
  },
);

const ITEM = oneOfShape('EvidenceItemInput', '佐证: exactly one must be set.', {
  text: optional(text('In words.')),
  figure: optional(object(FIGURE, 'A figure of a statement.')),
  document: optional(object(DOCUMENT, 'A document.')),
  file: optional(object(FILE, 'A file that lies elsewhere, or is stored already.')),
  upload: optional(object(UPLOAD, 'A file that was sent to POST /uploads.')),
});

export const EVIDENCE_ITEM = made(ITEM, '佐证.', itemOf);

function itemOf(
  { figure, document, file, upload, text: words = '' }: ReadOf<typeof ITEM.fields>,
  { path, faults }: Place,
): EvidenceItem {
  // An upload was replaced by a file before this. A what-if has no uploads.
  if (upload) faults.push({ code: 'UPLOAD_UNKNOWN', field: `${path}.upload.uploadId`, details: {} });
  if (figure) return { kind: 'figure', ...figure };
  if (document) return { kind: 'document', ...document };
  return file ? { kind: 'file', ...file } : { kind: 'text', text: words };
}

interface Given {
  readonly asText?: string;
  readonly evidence?: readonly EvidenceItem[];
}

/** One of the two, or both: the text is then the first item. With neither, the domain refuses it. */
export function evidenceOf({ asText, evidence = [] }: Given): GivenEvidence {
  if (asText === undefined) return evidence;
  return evidence.length === 0 ? asText : [{ kind: 'text', text: asText }, ...evidence];
}
