/** To be filled. */
export type OrganisationTables = object;
