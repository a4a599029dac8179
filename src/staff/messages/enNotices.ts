/** To be filled. */
export const enNotices = {} as const;
