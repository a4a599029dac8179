import { z } from "zod";

export const manifestName = "manifest.json";

/** True for a relative path that stays inside its folder. */
export const isManifestPath = (path: string): boolean =>
  path !== manifestName &&
  path.split("/").every((part) => part !== "" && !/^\.|[\\:\u0000-\u001f]/.test(part));

const manifest = z.object({
  kind: z.literal("shirube-site"),
  /** SHA-256 of each file, hex, by its path. */
  files: z.record(z.string().refine(isManifestPath), z.string()),
  /** Files of the export before that this one removed: to be removed on the web server too. */
  deleted: z.array(z.string().refine(isManifestPath)),
});

/** The list of the files of an exported site. */
export type Manifest = z.infer<typeof manifest>;

/** Reads a manifest; undefined when it is something else, or names a file outside its folder. */
export function readManifest(text: string): Manifest | undefined {
  try {
    return manifest.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
