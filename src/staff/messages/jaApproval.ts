/** To be filled. */
export const jaApproval = {} as const;
