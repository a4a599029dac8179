/** To be filled. */
export const enGrants = {} as const;
