export { EvidenceFiles, type EvidenceState } from './evidence-files';
