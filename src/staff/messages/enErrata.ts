/** To be filled. */
export const enErrata = {} as const;
