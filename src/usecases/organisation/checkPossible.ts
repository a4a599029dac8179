import { checkReorganisation } from "../../core/organisation/checkReorganisation.ts";
import type { OrgUnit } from "../../core/organisation/orgUnit.ts";
import type { Reorganisation } from "../../core/organisation/reorganisation.ts";
import type { Words } from "../../core/text/words.ts";
import { UserError } from "../../core/userError.ts";
import type { Db } from "../../store/databases.ts";
import { listOrgUnits } from "../../store/organisation.ts";
import { listOwned, type Owned } from "../../store/owned.ts";
import { listReorganisations } from "../../store/reorganisations.ts";

/** Refuses a reorganisation that cannot be done as things stand.
 * @param id of the reorganisation itself, where it is planned already
 * @returns all departments, and what those concerned own
 * @throws UserError `bad-input` naming the fields; `wrong-state` when a department is concerned by another planned
 * reorganisation, or owns something that nobody would take over */
export async function checkPossible(
  tx: Db,
  reorganisation: Reorganisation,
  today: string,
  id: string | null = null,
): Promise<{ units: OrgUnit[]; owned: Owned }> {
  const units = await listOrgUnits(tx);
  const problems = checkReorganisation(units, reorganisation);
  const [first] = Object.values(problems);
  if (first) throw new UserError("bad-input", first, problems);
  await refuseSecond(tx, reorganisation, id);
  const owned = await listOwned(tx, reorganisation.from, today);
  if (reorganisation.to.length === 0 && reorganisation.kind === "abolish") refuseOwner(owned);
  return { units, owned };
}

/** One department is concerned by one planned reorganisation at a time, so that their order never matters. */
async function refuseSecond(tx: Db, { from, to }: Reorganisation, id: string | null): Promise<void> {
  const concerned = (one: Pick<Reorganisation, "from" | "to">) => [
    ...one.from,
    ...one.to.map((successor) => (successor.kind === "existing" ? successor.id : `new ${successor.name}`)),
  ];
  const mine = new Set(concerned({ from, to }));
  const planned = (await listReorganisations(tx)).filter((one) => one.state === "planned" && one.id !== id);
  if (!planned.some((one) => concerned(one).some((unit) => mine.has(unit)))) return;
  throw new UserError("wrong-state", {
    ja: "この部・課には、予定されている改正がほかにあります。先にそれを取りやめるか、実施されてから入力してください。",
    en: "Another change is planned for this department. Withdraw that first, or wait until it has taken effect.",
  });
}

function refuseOwner(owned: Owned): void {
  const kinds: [number, Words][] = [
    [owned.sheets.length, { ja: "シート", en: "sheets" }],
    [owned.indicators.length, { ja: "指標", en: "indicators" }],
    [owned.plans.length, { ja: "計画", en: "plans" }],
    [owned.submissions.length, { ja: "受付中の検証の入力", en: "parts of open reviews" }],
    [owned.posts.length, { ja: "役職", en: "posts" }],
    [owned.units.length, { ja: "下の課", en: "departments below it" }],
  ];
  const left = kinds.filter(([count]) => count > 0);
  if (left.length === 0) return;
  const list = (locale: "ja" | "en") =>
    left.map(([count, words]) => (locale === "ja" ? `${words.ja}${count}件` : `${count} ${words.en}`));
  const words = {
    ja: `まだ持っているものがあります（${list("ja").join("、")}）。引き継ぐ部・課を選んでください。`,
    en: `It still owns something (${list("en").join(", ")}). Choose a department that takes over.`,
  };
  throw new UserError("wrong-state", words, { to: words });
}
