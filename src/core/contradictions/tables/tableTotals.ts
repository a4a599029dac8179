import { readingFromJson } from "../../indicator/readingJson.ts";
import type { NumberReading } from "../../indicator/reading.ts";
import { isSameUnit, toUnit } from "../../text/unit.ts";
import type { Block } from "../../plan/block.ts";
import type { Evidence, Hint } from "../hint.ts";
import { hintOf } from "../hintOf.ts";
import { addsUp } from "./addsUp.ts";
import { gridsOf } from "./grid.ts";
import type { PlacedBlocks } from "./placedBlocks.ts";

const total = /^(?:総?合計|総計|総数|総額|計|全体)$/;

interface Item {
  readonly label: string;
  readonly unit: string | null;
  readonly reading: NumberReading;
}

/** Totals of tables and lists of figures that their parts do not give, beyond what rounding leaves. */
export function tableTotals({ blocks, place, title }: PlacedBlocks): Hint[] {
  const give = (sum: Item, parts: readonly Item[], strength: Hint["strength"], where: string): Hint[] => {
    if (
      addsUp(
        parts.map(({ reading }) => reading),
        sum.reading,
      )
    )
      return [];
    const cell = ({ label, reading }: Item): Evidence => ({
      what: "table",
      label,
      fiscalYear: null,
      raw: reading.raw,
      place,
    });
    return [
      hintOf(
        "parts-do-not-add-up",
        strength,
        [],
        {
          ja: `「${title}」の${where}${sum.label}「${sum.reading.raw}」が、内訳（${parts.map(printed).join("、")}）の和と合いません。`,
          en: `In “${title}” ${where}the total “${sum.reading.raw}” is not the sum of its parts (${parts.map(printed).join(", ")}).`,
        },
        [sum, ...parts].map(cell),
        `${place.planId}/${place.sectionId ?? place.nodeId ?? ""} ${where}${sum.label}`,
      ),
    ];
  };
  return blocks.flatMap((block): Hint[] => {
    if (block.kind === "figures") return totalsOfFigures(block, give);
    if (block.kind !== "table" || /[%％]/.test(block.unit ?? "")) return [];
    return gridsOf(block).flatMap(({ bands, heads }) => {
      const sums = bands.filter(({ head }) => total.test(head.replace(/\s/g, "")));
      const [sum] = sums;
      const others = bands.filter((band) => band !== sum);
      // Subtotals and parts of parts would be counted twice.
      if (
        !sum ||
        sums.length > 1 ||
        others.length < 2 ||
        others.some(({ head }) => /うち|小計|率|割合|比|内訳|増減|平均/.test(head))
      )
        return [];
      return heads.flatMap((head, at) => {
        const stated = sum.cells[at];
        const parts = others.map((band) => ({ label: band.head, unit: block.unit, reading: band.cells[at] }));
        const known = parts.filter((part): part is Item => part.reading !== undefined);
        if (!stated || known.length < parts.length || /[%％率]|割合/.test(head)) return [];
        return give(
          { label: sum.head, unit: block.unit, reading: stated },
          known,
          "contradiction",
          `${head} `,
        );
      });
    });
  });
}

type Give = (sum: Item, parts: readonly Item[], strength: Hint["strength"], where: string) => Hint[];

function totalsOfFigures(block: Extract<Block, { kind: "figures" }>, give: Give): Hint[] {
  const items = block.items.flatMap(({ label, reading, unit }): Item[] => {
    const read = readingFromJson(reading);
    return read.kind === "number" ? [{ label, unit, reading: read }] : [];
  });
  const named = items.find(({ label }) => total.test(label));
  const whole = named
    ? { sum: named, parts: items.filter((item) => item !== named && !/うち/.test(item.label)) }
    : undefined;
  // 留学生, 留学生(学部), 留学生(大学院)
  const bracketed = items.flatMap((sum) => {
    const parts = items.filter(
      ({ label }) =>
        label !== sum.label &&
        /^[（(](?!うち)/.test(label.slice(sum.label.length)) &&
        label.startsWith(sum.label),
    );
    return parts.length >= 2 ? [{ sum, parts }] : [];
  });
  return [
    ...(whole && whole.parts.length >= 2 && items.length === block.items.length
      ? give(whole.sum, whole.parts, isOneUnit([whole.sum, ...whole.parts]) ? "contradiction" : "look", "")
      : []),
    ...bracketed
      .filter(({ sum, parts }) => isOneUnit([sum, ...parts]))
      .flatMap(({ sum, parts }) => give(sum, parts, "look", "")),
  ];
}

function isOneUnit([first, ...rest]: readonly Item[]): boolean {
  return rest.every(({ unit }) => isSameUnit(toUnit(unit ?? ""), toUnit(first?.unit ?? "")));
}

function printed({ label, reading, unit }: Item): string {
  return `${label}${reading.value.toFixed()}${unit ?? ""}`;
}
