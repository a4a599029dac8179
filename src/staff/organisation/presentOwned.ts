import type { OwnedKind } from "../../core/organisation/reorganisation.ts";
import { assignmentKey } from "../../core/organisation/reorganisation.ts";
import type { Locale } from "../../core/text/words.ts";
import type { UnitView } from "../../usecases/organisation/viewUnit.ts";
import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { yearLabel } from "../present/year.ts";

interface Item {
  readonly key: string;
  readonly text: string;
  readonly note: string | null;
}
interface Group {
  readonly title: string;
  /** Null for what always goes with something else. */
  readonly kind: OwnedKind | null;
  readonly items: readonly Item[];
}

/** What departments own, in groups; empty ones are left out. */
export function presentOwned(
  owned: UnitView["owned"],
  locale: Locale,
  words: Pick<Dictionary, "organisation" | "reorganise" | "states">,
): Group[] {
  const own = words.organisation;
  const sheetText = ({ sheetNo, title }: { sheetNo: number | null; title: string }) =>
    sheetNo === null ? title : fill(own.sheetOf, { n: String(sheetNo).padStart(2, "0"), title });
  const sheetOf = new Map(owned.sheets.map((sheet) => [sheet.lineageId, sheetText(sheet)]));
  const at = (lineageId: string | null) => (lineageId === null ? null : (sheetOf.get(lineageId) ?? null));
  const item = (kind: OwnedKind, id: string, text: string, note: string | null): Item => ({
    key: assignmentKey(kind, id),
    text,
    note,
  });
  const groups: Group[] = [
    {
      title: own.sheets,
      kind: "sheet",
      items: owned.sheets.map((sheet) => item("sheet", sheet.lineageId, sheetText(sheet), sheet.planTitle)),
    },
    {
      title: own.indicators,
      kind: "indicator",
      items: owned.indicators.map(({ id, name, role, sheetLineageId }) => {
        const place = at(sheetLineageId);
        const note = [role === "contributor" ? own.contributor : "", place ?? ""].filter(Boolean).join("・");
        return item("indicator", id, name, note || null);
      }),
    },
    {
      title: own.figures,
      kind: "figure",
      items: owned.figures.map(({ id, label, sheetLineageId }) =>
        item("figure", id, label, at(sheetLineageId)),
      ),
    },
    {
      title: own.submissions,
      kind: null,
      items: owned.submissions.map(({ id, title, planTitle, fiscalYear, state }) => ({
        key: id,
        text: title,
        note: [planTitle, yearLabel(fiscalYear, locale).full, words.states[state]].join("・"),
      })),
    },
    {
      title: own.ownPosts,
      kind: "post",
      items: owned.posts.map(({ id, title, holders }) =>
        item("post", id, title, fill(words.reorganise.holders, { names: holders.join("・") || own.vacant })),
      ),
    },
    {
      title: own.units,
      kind: "unit",
      items: owned.units.map(({ id, name }) => item("unit", id, name, null)),
    },
    {
      title: own.plans,
      kind: "plan",
      items: owned.plans.map(({ id, title }) => item("plan", id, title, null)),
    },
  ];
  return groups.filter(({ items }) => items.length > 0);
}
export type OwnedGroup = Group;
