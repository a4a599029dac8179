/** To be filled. */
export const enOpinions = {} as const;
