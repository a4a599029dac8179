/** To be filled. */
export type NoticesTables = object;
