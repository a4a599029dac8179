/** To be filled. */
export const jaCouncil = {} as const;
