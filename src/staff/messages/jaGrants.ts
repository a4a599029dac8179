/** To be filled. */
export const jaGrants = {} as const;
