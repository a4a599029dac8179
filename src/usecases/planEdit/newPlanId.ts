import { UserError } from "../../core/userError.ts";
import type { Db } from "../../store/databases.ts";

/** @throws UserError `bad-input` when an id cannot be that of a new plan: it stands in public addresses for good
 * @param field the form's field that holds it */
export async function refuseBadPlanId(tx: Db, id: string, field: string): Promise<void> {
  if (!/^[a-z][a-z0-9-]{2,59}$/.test(id)) {
    throw badId(field, {
      ja: "計画のIDは、英小文字で始め、英小文字・数字・ハイフンの3〜60字で入力してください。例：sogo-senryaku-2025",
      en: "An id begins with a small letter and has 3 to 60 small letters, digits and hyphens, for example strategy-2025.",
    });
  }
  const there = await tx.selectFrom("plan").select("id").where("id", "=", id).executeTakeFirst();
  if (there) {
    throw badId(field, {
      ja: `ID『${id}』の計画はすでにあります。ほかのIDを入力してください。`,
      en: `There is a plan “${id}” already. Type another id.`,
    });
  }
}

const badId = (field: string, words: { ja: string; en: string }) =>
  new UserError("bad-input", words, { [field]: words });

/** @throws UserError `bad-input` when a plan has no title, or its period ends before it begins */
export function refuseBadHead(title: string, period: { start: number; end: number } | null): void {
  if (title.trim() === "") {
    const words = { ja: "計画の名称を入力してください。", en: "Type the title of the plan." };
    throw new UserError("bad-input", words, { title: words });
  }
  if (period && period.start > period.end) {
    const words = {
      ja: `計画期間の最終年度（${period.end}年度）が初年度（${period.start}年度）より前です。年度を確かめてください。`,
      en: `The period would end in ${period.end}, before it begins in ${period.start}. Check the years.`,
    };
    throw new UserError("bad-input", words, { period: words });
  }
}
