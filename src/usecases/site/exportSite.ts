import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, rmdir, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { Context } from "../../context.ts";
import type { PublicationHead, Publications } from "../../core/publication/publication.ts";
import { UserError } from "../../core/userError.ts";
import { documentPaths } from "../../site/downloads.ts";
import { fileOf, linkFrom } from "../../site/links.ts";
import { pagePaths } from "../../site/pages.ts";
import { cachedPublications } from "./cachedPublications.ts";
import { publicFile } from "./publicFile.ts";
import { isManifestPath, manifestName, readManifest, type Manifest } from "./manifest.ts";

export interface SiteExport {
  readonly folder: string;
  readonly files: number;
  /** Files whose content was new or different. */
  readonly written: number;
  readonly deleted: readonly string[];
}

/** Writes the public site as a folder of static files with relative links, which works from disk and on any web
 * server. Only what an earlier export listed in its manifest is ever removed.
 * @param municipalityId null for all cities
 * @throws UserError `wrong-state` when the folder holds anything else, or nothing is published */
export async function exportSite(
  context: Pick<Context, "publications">,
  { out, municipalityId }: { out: string; municipalityId: string | null },
): Promise<SiteExport> {
  const folder = resolve(out);
  const earlier = await openFolder(folder);
  const publications = cachedPublications(ofCity(context.publications, municipalityId));
  const heads = await publications.paths();
  if (heads.length === 0)
    throw new UserError(
      "wrong-state",
      "Nothing is published yet; publish a review first: shirube publish --plan ID --year FY",
    );
  const made = await makeFiles(publications, heads);
  const files = Object.fromEntries(
    made.map(({ path, hash }) => [path, hash]).toSorted(([a = ""], [b = ""]) => (a < b ? -1 : 1)),
  );
  const deleted = Object.keys(earlier.files)
    .filter((path) => !(path in files))
    .toSorted();
  // Should the machine stop half way, the next export still knows every file as its own.
  await writeManifest(folder, { ...earlier, files: { ...earlier.files, ...files } });
  let written = 0;
  for (const { path, bytes, hash } of made) {
    if (await writeIfChanged(join(folder, path), bytes, hash)) written++;
  }
  for (const path of deleted) await remove(folder, path);
  await writeManifest(folder, { kind: earlier.kind, files, deleted });
  return { folder, files: made.length, written, deleted };
}

async function openFolder(folder: string): Promise<Manifest> {
  const refusal = (why: string) =>
    new UserError(
      "wrong-state",
      `The folder ${folder} ${why}; choose an empty or new one, or one of an earlier export.`,
    );
  let names: string[];
  try {
    await mkdir(folder, { recursive: true });
    names = await readdir(folder);
  } catch {
    throw refusal("cannot be used as a folder");
  }
  if (names.length === 0) return { kind: "shirube-site", files: {}, deleted: [] };
  if (!names.includes(manifestName)) throw refusal("holds files that are not of an export");
  const manifest = readManifest(await readFile(join(folder, manifestName), "utf8"));
  if (!manifest) throw refusal(`holds a ${manifestName} that is not of an export`);
  return manifest;
}

/** The publications of one city alone: the list of cities and all links follow. */
function ofCity(source: Publications, municipalityId: string | null): Publications {
  if (municipalityId === null) return source;
  return {
    get: async (path) => (path.split("/")[0] === municipalityId ? source.get(path) : undefined),
    paths: () => source.paths(municipalityId),
  };
}

interface MadeFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly hash: string;
}

/** PDF files are made by a worker thread, and meanwhile everything else here. */
async function makeFiles(publications: Publications, heads: readonly PublicationHead[]): Promise<MadeFile[]> {
  const paths = [...pagePaths(heads), ...documentPaths(heads)];
  const isPdf = (path: string) => path.endsWith(".pdf");
  const lanes = [paths.filter(isPdf), paths.filter((path) => !isPdf(path))];
  return (await Promise.all(lanes.map((lane) => makeInTurn(publications, lane)))).flat();
}

async function makeInTurn(publications: Publications, sitePaths: readonly string[]): Promise<MadeFile[]> {
  const made: MadeFile[] = [];
  for (const sitePath of sitePaths) {
    const file = await publicFile(publications, sitePath, linkFrom(sitePath));
    if (!file) continue;
    const path = fileOf(sitePath);
    if (!isManifestPath(path)) throw new Error(`not an address for a file: ${path}`);
    made.push({ path, bytes: file.bytes, hash: createHash("sha256").update(file.bytes).digest("hex") });
  }
  return made;
}

async function writeIfChanged(path: string, bytes: Uint8Array, hash: string): Promise<boolean> {
  const there = await readFile(path).catch(() => undefined);
  if (there && createHash("sha256").update(there).digest("hex") === hash) return false;
  await mkdir(dirname(path), { recursive: true });
  await replace(path, bytes);
  return true;
}

const writeManifest = (folder: string, manifest: Manifest) =>
  replace(join(folder, manifestName), new TextEncoder().encode(`${JSON.stringify(manifest, null, 1)}\n`));

/** A reader sees the old file or the new one, never half of it. */
async function replace(path: string, bytes: Uint8Array): Promise<void> {
  const unfinished = `${path}.${process.pid}.part`;
  await writeFile(unfinished, bytes);
  await rename(unfinished, path);
}

/** Removes a file and the folders that are empty without it. */
async function remove(folder: string, path: string): Promise<void> {
  await rm(join(folder, path), { force: true });
  for (let parent = dirname(path); parent !== "."; parent = dirname(parent)) {
    try {
      await rmdir(join(folder, parent));
    } catch {
      return;
    }
  }
}
