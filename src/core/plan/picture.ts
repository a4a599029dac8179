/** A picture that a plan shows, with what must stand beside it. */
export interface Picture {
  readonly id: string;
  readonly mediaType: "image/jpeg" | "image/png" | "image/webp";
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
  readonly alt: string;
  readonly caption: string | null;
  readonly credit: string;
  readonly rights: string;
}
