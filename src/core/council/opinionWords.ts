import type { Words } from "../text/words.ts";
import type { MemberSector, OpinionKind, OpinionSource } from "./opinion.ts";
import type { FollowUpState } from "./opinionResponse.ts";

/** Sectors of council members (産官学金労言士). */
export const sectorWords: Readonly<Record<MemberSector, Words>> = {
  industry: { ja: "産業界", en: "industry" },
  government: { ja: "行政機関", en: "government" },
  academia: { ja: "学識経験者", en: "academia" },
  finance: { ja: "金融機関", en: "finance" },
  labor: { ja: "労働団体", en: "labour" },
  media: { ja: "言論界", en: "media" },
  professional: { ja: "士業", en: "professionals" },
  citizen: { ja: "市民", en: "citizens" },
  other: { ja: "その他", en: "other" },
};

/** Who spoke, as everybody may read it. */
export const sourceWords: Readonly<Record<OpinionSource, Words>> = {
  member: { ja: "審議会等の委員", en: "Council member" },
  assembly: { ja: "議会", en: "Assembly" },
  citizen: { ja: "市民", en: "Citizen" },
  auditor: { ja: "監査委員", en: "Auditor" },
  staff: { ja: "職員", en: "Staff" },
};

export const kindWords: Readonly<Record<OpinionKind, Words>> = {
  opinion: { ja: "意見", en: "Opinion" },
  question: { ja: "質問", en: "Question" },
  request: { ja: "要望", en: "Request" },
  assessment: { ja: "評価", en: "Assessment" },
};

export const followUpWords: Readonly<Record<FollowUpState, Words>> = {
  done: { ja: "実施済み", en: "Done" },
  partly: { ja: "一部実施", en: "Partly done" },
  notDone: { ja: "未実施", en: "Not done yet" },
  dropped: { ja: "見送り", en: "Dropped" },
};
