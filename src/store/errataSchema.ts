/** To be filled. */
export type ErrataTables = object;
