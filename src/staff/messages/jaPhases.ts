/** To be filled. */
export const jaPhases = {} as const;
