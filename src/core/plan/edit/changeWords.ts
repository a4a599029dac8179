import type { Words } from "../../text/words.ts";
import { placeWords } from "./fieldWords.ts";

const sentences: Readonly<Record<string, Words>> = {
  addNode: { ja: "項目{s}を加えました", en: "Added the entry {s}" },
  moveNode: { ja: "項目{s}を移しました", en: "Moved the entry {s}" },
  copyNode: { ja: "項目{s}を写しました", en: "Copied the entry {s}" },
  mergeNodes: { ja: "項目{s}をほかの項目にまとめました", en: "Merged the entry {s} into another" },
  removeNode: { ja: "項目{s}を消しました", en: "Removed the entry {s}" },
  renumber: { ja: "{s}の下の番号を振り直しました", en: "Renumbered below {s}" },
  addSection: { ja: "文章{s}を加えました", en: "Added the text part {s}" },
  moveSection: { ja: "文章{s}を移しました", en: "Moved the text part {s}" },
  removeSection: { ja: "文章{s}を消しました", en: "Removed the text part {s}" },
  placeProgramme: { ja: "事業{s}を置きました", en: "Placed the programme {s}" },
  moveProgramme: { ja: "事業{s}を移しました", en: "Moved the programme {s}" },
  removeProgramme: { ja: "事業{s}を外しました", en: "Took the programme {s} off" },
  addIndicator: { ja: "指標{s}を加えました", en: "Added the indicator {s}" },
  adoptIndicator: { ja: "市の指標{s}を採り入れました", en: "Adopted the city's indicator {s}" },
  addSeries: { ja: "系列{s}を加えました", en: "Added the series {s}" },
  removeSeries: { ja: "指標{s}の系列を消しました", en: "Removed a series of the indicator {s}" },
  placeIndicator: { ja: "指標{s}を再掲しました", en: "Repeated the indicator {s}" },
  movePlacement: { ja: "指標{s}を移しました", en: "Moved the indicator {s}" },
  removePlacement: { ja: "指標{s}を外しました", en: "Took the indicator {s} off" },
};

/** What was done to a plan version, in a sentence.
 * @param change `action` and `subject` as `describeEdit` made them
 * @example changeWords({ action: "setNode.title", subject: "1 産業" }) // 「1 産業」の題名を変えました */
export function changeWords({ action, subject }: { action: string; subject: string }): Words {
  if (action === "many") {
    return { ja: `${subject}件をまとめて変えました`, en: `Made ${subject} changes together` };
  }
  const [kind = "", field] = action.split(".");
  if (field !== undefined) {
    const place = placeWords(subject, field);
    return { ja: `${place.ja}を変えました`, en: `${place.en} was changed` };
  }
  const sentence = sentences[kind] ?? { ja: "{s}を変えました", en: "Changed {s}" };
  return {
    ja: sentence.ja.replace("{s}", () => (subject === "" ? "" : `「${subject}」`)),
    en: sentence.en.replace(" {s}", () => (subject === "" ? "" : ` “${subject}”`)),
  };
}
