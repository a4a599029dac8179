import { filledBook } from "../../test/support/filledBook.ts";

/** What became of a workbook that a department sent back. */
export interface SentWorkbook {
  /** From sending the file to the page with its differences, in ms. */
  readonly took: number;
  /** The field that the file filled in, by submission and name, and its text. */
  readonly key: string;
  readonly text: string;
}

/** Fetches the workbook of a department, fills in the note of its first row, sends it back and takes it over, as a clerk
 * does in the browser. */
export async function sendWorkbook(
  origin: string,
  cookie: string,
  reviewId: string,
  department: string,
  text: string,
): Promise<SentWorkbook> {
  const headers = { cookie, origin };
  const page = `${origin}/staff/reviews/${reviewId}/workbook`;
  const book = await fetch(`${page}/${department}`, { headers });
  const form = new FormData();
  const bytes = filledBook(new Uint8Array(await book.arrayBuffer()), { [noteCell]: text });
  form.set("files", new File([new Uint8Array(bytes)], `${department}.xlsx`));
  const began = performance.now();
  const sent = await fetch(page, { method: "POST", headers, body: form, redirect: "manual" });
  const address = sent.headers.get("location");
  if (!address) throw new Error(`${department}: the workbook was answered with ${sent.status}`);
  const upload = origin + (address.startsWith("/staff") ? address : `/staff${address}`);
  const difference = await (await fetch(upload, { headers })).text();
  const took = performance.now() - began;
  const versions = [...difference.matchAll(/name="(version:([^"]+ note\.[^"]+))" value="(\d+)"/g)];
  const [line] = versions;
  if (!line) throw new Error(`${department}: the page shows no note`);
  const taken = await fetch(upload, {
    method: "POST",
    headers,
    redirect: "manual",
    body: new URLSearchParams({
      intent: "all",
      ...Object.fromEntries(versions.map((one) => [one[1], one[3]])),
    }),
  });
  if (taken.status !== 302)
    throw new Error(`${department}: taking it over was answered with ${taken.status}`);
  return { took, key: line[2] ?? "", text };
}

/** Where the form asks for the note of the first row. */
const noteCell = "J9";
