/** To be filled. */
export type CouncilTables = object;
