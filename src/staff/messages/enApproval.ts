/** To be filled. */
export const enApproval = {} as const;
