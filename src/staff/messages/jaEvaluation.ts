/** To be filled. */
export const jaEvaluation = {} as const;
