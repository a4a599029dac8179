import type { Words } from "../text/words.ts";
import type { ChainFault } from "./checkSeal.ts";

/** Says what is wrong with the chain, and where. */
export function faultWords(fault: ChainFault): Words {
  if (fault.kind === "headMissing")
    return {
      ja: "控えておいた値の封印が連鎖にありません。末尾が削られたか、連鎖が作り直されています。",
      en: "The chain holds no seal with the hash that was noted. Its end was cut off, or it was written anew.",
    };
  if ("entryId" in fault) {
    const { entryId, seq } = fault;
    const at = seq === null ? { ja: "", en: "" } : { ja: `封印${seq}の`, en: ` of seal ${seq}` };
    return {
      ja: `${at.ja}記録${entryId}${entryWords[fault.kind].ja}`,
      en: `entry ${entryId}${at.en} ${entryWords[fault.kind].en}`,
    };
  }
  return {
    ja: `封印${fault.seq}${sealWords[fault.kind].ja}`,
    en: `seal ${fault.seq} ${sealWords[fault.kind].en}`,
  };
}

const entryWords = {
  entryMissing: { ja: "がありません。消されています。", en: "is gone: it was deleted" },
  entryChanged: {
    ja: "が、封印したときの内容と違います。書き換えられています。",
    en: "is not what was sealed: it was changed",
  },
  entryAdded: {
    ja: "は、封印の後で間に差し込まれたものです。",
    en: "was put among sealed entries afterwards",
  },
  redactionUnrecorded: {
    ja: "の黒塗りについて、誰が行ったかの記録がありません。",
    en: "has a redacted field, and no record of who redacted it",
  },
} as const satisfies Record<string, Words>;

const sealWords = {
  sealMissing: { ja: "がありません。", en: "is missing" },
  sealChanged: { ja: "の値が、中の記録から求めた値と違います。", en: "does not match its entries" },
  sealMoved: { ja: "が、前の封印につながっていません。", en: "does not follow from the seal before it" },
} as const satisfies Record<string, Words>;
