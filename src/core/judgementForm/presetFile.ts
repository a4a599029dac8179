import { z } from "zod";
import { judgementPreset, type JudgementPreset } from "../progress/judgement/preset.ts";
import { UserError } from "../userError.ts";

/** A judgement preset as a file, to be handed from city to city. docs/judgement-preset.schema.json says the same. */
export const presetFile = z.strictObject({
  format: z.literal("shirube-judgement-preset"),
  formatVersion: z.literal(1),
  preset: judgementPreset,
});

/** Writes a preset as the text of a file. */
export function writePresetFile(preset: JudgementPreset): string {
  const file: z.infer<typeof presetFile> = { format: "shirube-judgement-preset", formatVersion: 1, preset };
  return `${JSON.stringify(file, null, 2)}\n`;
}

const longest = 100_000;

/** Reads the text of a file. @throws UserError `bad-input` for the field `json`, naming the first place that is wrong */
export function readPresetFile(text: string): JudgementPreset {
  if (text.trim() === "" || text.length > longest) {
    throw refusal({
      ja: "判定基準のファイル（JSON）の中身を貼り付けるか、ファイルを選んでください。",
      en: "Paste the contents of a file of a judgement preset (JSON), or choose the file.",
    });
  }
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/u, ""));
  } catch {
    throw refusal({
      ja: "JSONとして読めません。書き出したファイルの全体を、そのまま貼り付けてください。",
      en: "This is not JSON. Paste the whole of an exported file as it is.",
    });
  }
  const read = presetFile.safeParse(json);
  if (read.success) return read.data.preset;
  const issue = read.error.issues[0];
  const place = issue?.path.join(".") || "format";
  throw refusal({
    ja: `判定基準のファイルとして正しくありません。「${place}」の箇所を確かめてください（${issue?.message ?? ""}）。`,
    en: `This is no file of a judgement preset. Check “${place}” (${issue?.message ?? ""}).`,
  });
}

function refusal(words: { ja: string; en: string }): UserError {
  return new UserError("bad-input", words, { json: words });
}
