/** To be filled. */
export const enOrganisation = {} as const;
