/** To be filled. */
export type PhasesTables = object;
