/** To be filled. */
export const jaWorkbooks = {} as const;
