/** To be filled. */
export const enWorkbooks = {} as const;
