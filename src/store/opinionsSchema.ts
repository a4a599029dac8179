/** To be filled. */
export type OpinionsTables = object;
