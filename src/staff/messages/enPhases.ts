/** To be filled. */
export const enPhases = {} as const;
