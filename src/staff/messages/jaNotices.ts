/** To be filled. */
export const jaNotices = {} as const;
