/** To be filled. */
export type AuditChainTables = object;
