/** To be filled. */
export const jaOpinions = {} as const;
