/** To be filled. */
export type EvaluationTables = object;
