import { d } from "../../decimal.ts";
import { readingFromJson } from "../../indicator/readingJson.ts";
import type { Hint } from "../hint.ts";
import { hintOf } from "../hintOf.ts";
import type { PlacedBlocks } from "./placedBlocks.ts";

const answerers = /回答者数|有効回答|回答者$|回収数|サンプル数/;

/** Answers of a survey that do not add up to the people who answered. With more than one answer each they may exceed
 * them, so only too few of them are named. */
export function answersAgainstCount({ blocks, place, title }: PlacedBlocks): Hint[] {
  const figures = blocks.flatMap((block) => (block.kind === "figures" ? [block] : []));
  const items = figures.map(({ items: all }) =>
    all.flatMap(({ label, reading, unit }) => {
      const read = readingFromJson(reading);
      return read.kind === "number" ? [{ label, unit, reading: read }] : [];
    }),
  );
  const asked = items.flat().find(({ label }) => answerers.test(label));
  if (!asked) return [];
  return items.flatMap((answers, at): Hint[] => {
    const all =
      answers.length === figures[at]?.items.length && answers.every(({ unit }) => unit === asked.unit);
    if (answers.includes(asked) || answers.length < 3 || !all) return [];
    const sum = answers.reduce((total, { reading }) => total.plus(reading.value), d(0));
    if (sum.gte(asked.reading.value)) return [];
    return [
      hintOf(
        "answers-do-not-add-up",
        "look",
        [],
        {
          ja: `「${title}」の回答の和は${sum.toFixed()}${asked.unit ?? ""}で、${asked.label}「${asked.reading.raw}」に足りません。無回答などの行が抜けていないか確認してください。`,
          en: `The answers of “${title}” add up to ${sum.toFixed()}${asked.unit ?? ""}, fewer than “${asked.reading.raw}”. Check that no row (no answer, other) is missing.`,
        },
        [asked, ...answers].map(({ label, reading }) => ({
          what: "table",
          label,
          fiscalYear: null,
          raw: reading.raw,
          place,
        })),
        `${place.planId}/${place.sectionId ?? place.nodeId ?? ""}`,
      ),
    ];
  });
}
