/** To be filled. */
export type WorkbooksTables = object;
