import type { PlanVersion } from "../plan.ts";
import type { EditOf, EditSteps } from "./editTypes.ts";
import { placeWords } from "./fieldWords.ts";
import { notPossible, refuseClash } from "./refusals.ts";
import { setField } from "./setField.ts";

/** Edits of a version's own settings, and of the plan itself (which all its versions share). */
export const editSettings: EditSteps<"setVersion" | "setPlan"> = {
  setVersion(content, { change }) {
    const subject = content.plan.title;
    if (change.field === "startYear" || change.field === "endYear") {
      return { ...content, version: withPeriod(content.version, subject, change) };
    }
    if (change.field === "levels") refuseTooFewLevels(content.nodes, change.value.length);
    return { ...content, version: setField(content.version, subject, change) };
  },

  setPlan(content, { change }) {
    return { ...content, plan: setField(content.plan, content.plan.title, change) };
  },
};

type PeriodChange = Extract<EditOf<"setVersion">["change"], { field: "startYear" | "endYear" }>;

/** A plan has both years or none: the first one typed stands for both, and taking one away takes the period. */
function withPeriod(version: PlanVersion, subject: string, change: PeriodChange): PlanVersion {
  const { field, before, value } = change;
  const { period } = version;
  const present = (field === "startYear" ? period?.start : period?.end) ?? null;
  refuseClash(placeWords(subject, field), { present, before, typed: value });
  if (value === null) return { ...version, period: null };
  const start = field === "startYear" ? value : (period?.start ?? value);
  const end = field === "endYear" ? value : (period?.end ?? value);
  return { ...version, period: { start, end } };
}

function refuseTooFewLevels(nodes: readonly { readonly level: number }[], names: number): void {
  const used = Math.max(-1, ...nodes.map(({ level }) => level)) + 1;
  if (names >= Math.max(used, 1)) return;
  throw notPossible(
    `段の名前は${Math.max(used, 1)}つ必要です（${used}段目まで項目があります）。先に下の段の項目を移すか消してください。`,
    `${Math.max(used, 1)} names of levels are needed: the plan has entries on ${used} levels. Move or remove those of the lowest level first.`,
  );
}
