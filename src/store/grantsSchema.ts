/** To be filled. */
export type GrantsTables = object;
