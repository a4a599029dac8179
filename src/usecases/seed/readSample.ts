import { readdir, readFile } from "node:fs/promises";
import {
  sampleFile,
  type SampleDoubt,
  type SampleOrganisation,
  type SamplePlan,
  type SampleReview,
} from "./sampleFiles.ts";

const folder = new URL("../../../data/sample/", import.meta.url);

/** Everything that is known of a sample city. */
export interface Sample {
  readonly organisation: SampleOrganisation;
  readonly plans: readonly SamplePlan[];
  readonly reviews: readonly SampleReview[];
  readonly doubts: readonly SampleDoubt[];
}

/** Names of the sample cities, each a folder below data/sample/. */
export async function listSamples(): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted();
}

/** Reads the files of one sample city. A file that is not as described throws with the place named. */
export async function readSample(city: string): Promise<Sample> {
  const names = (await readdir(new URL(`${city}/`, folder))).toSorted();
  const read = async (name: string): Promise<unknown> =>
    JSON.parse(await readFile(new URL(`${city}/${name}`, folder), "utf8"));
  const readAll = (prefix: string) =>
    Promise.all(names.filter((name) => name.startsWith(prefix)).map((name) => read(name)));
  return {
    organisation: sampleFile.organisation.parse(await read("organisation.json")),
    plans: (await readAll("plan")).map((file) => sampleFile.plan.parse(file)),
    reviews: (await readAll("review")).map((file) => sampleFile.review.parse(file)),
    doubts: names.includes("doubts.json") ? sampleFile.doubts.parse(await read("doubts.json")) : [],
  };
}
