/** To be filled. */
export const jaErrata = {} as const;
