/** A picture that the book shows, ready to be placed. */
export interface BookPicture {
  readonly id: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  /** Caption and credit as one line; empty where there is neither. */
  readonly caption: string;
}
