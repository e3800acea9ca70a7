/** Loaded when the lessons are, so that the first page stays small and the last one does not need a network. */
export const loadSummary = () => import('./summary.ts');
