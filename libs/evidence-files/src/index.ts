export { EvidenceFiles, type EvidenceState, type KeptFile } from './evidence-files';
