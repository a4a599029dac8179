/** To be filled. */
export const enEvaluation = {} as const;
