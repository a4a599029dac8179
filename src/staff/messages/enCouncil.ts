/** To be filled. */
export const enCouncil = {} as const;
