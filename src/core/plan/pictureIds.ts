import type { Block } from "./block.ts";

/** The pictures that parts of a plan show, each once; a place where none was chosen yet shows none. */
export function pictureIds(parts: readonly { readonly content: readonly Block[] }[]): string[] {
  const blocks = parts.flatMap(({ content }) => content);
  return [
    ...new Set(
      blocks.flatMap((block) =>
        block.kind === "picture" && block.pictureId !== "" ? [block.pictureId] : [],
      ),
    ),
  ];
}
