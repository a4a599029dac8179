/** To be filled. */
export const jaOrganisation = {} as const;
