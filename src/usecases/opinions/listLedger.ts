import type { Context } from "../../context.ts";
import { todayInJapan } from "../../core/calendar/days.ts";
import { isUnanswered } from "../../core/council/opinionResponse.ts";
import { opinionStandings, type OpinionStanding } from "../../core/council/opinionStanding.ts";
import type { Actor } from "../../core/permission/permission.ts";
import { inMunicipality } from "../../store/transact.ts";
import { authorise } from "../authorise.ts";
import { loadLedger } from "./loadLedger.ts";
import type { Ledger, OpinionItem } from "./views.ts";

/** Which opinions a person wants to see; an empty text leaves a filter out. */
export interface LedgerFilter {
  readonly review: string;
  readonly meeting: string;
  /** A goal, or any node. */
  readonly node: string;
  readonly department: string;
  readonly category: string;
  readonly standing: string;
  readonly isUnanswered: boolean;
  readonly isOverdue: boolean;
}

export interface LedgerView extends Ledger {
  /** Before the filters, to choose from. */
  readonly all: readonly OpinionItem[];
  readonly byStanding: readonly { readonly standing: OpinionStanding; readonly count: number }[];
  /** Answers by category; those without one are counted under null. */
  readonly byCategory: readonly { readonly id: string | null; readonly count: number }[];
  readonly byGoal: readonly { readonly id: string | null; readonly label: string; readonly count: number }[];
}

/** The ledger of opinions through a filter, with counts of what is left. */
export async function listLedger(
  context: Pick<Context, "databases" | "now">,
  actor: Actor,
  filter: LedgerFilter,
): Promise<LedgerView> {
  authorise(actor, "viewCouncil");
  const ledger = await inMunicipality(context.databases.app, actor.municipalityId, actor.userId, (tx) =>
    loadLedger(tx, actor, {}, todayInJapan(context.now())),
  );
  const items = ledger.items.filter((item) => passes(item, filter));
  const counted = items.filter(({ standing }) => standing !== "withdrawn");
  const answers = counted.flatMap(({ responses }) => responses).filter(({ isOpen }) => isOpen);
  const goals = Map.groupBy(counted, ({ goal }) => goal?.id ?? null);
  return {
    ...ledger,
    items,
    all: ledger.items,
    byStanding: opinionStandings.flatMap((standing) => {
      const count = items.filter((item) => item.standing === standing).length;
      return count > 0 ? [{ standing, count }] : [];
    }),
    byCategory: [...ledger.categories.map(({ id }) => id), null].flatMap((id) => {
      const count = answers.filter(({ categoryId }) => categoryId === id).length;
      return count > 0 ? [{ id, count }] : [];
    }),
    byGoal: [...goals].map(([id, of]) => ({ id, label: of[0]?.goal?.label ?? "", count: of.length })),
  };
}

function passes(item: OpinionItem, filter: LedgerFilter): boolean {
  const { responses, subject } = item;
  const one = (test: (response: OpinionItem["responses"][number]) => boolean) => responses.some(test);
  const nodeId = subject.kind === "plan" ? null : subject.nodeId;
  return (
    (filter.review === "" || item.reviewId === filter.review) &&
    (filter.meeting === "" || item.meetingId === filter.meeting) &&
    (filter.node === "" || nodeId === filter.node || item.goal?.id === filter.node) &&
    (filter.department === "" || one(({ orgUnitId }) => orgUnitId === filter.department)) &&
    (filter.category === "" || one(({ categoryId }) => categoryId === filter.category)) &&
    (filter.standing === "" || item.standing === filter.standing) &&
    (!filter.isUnanswered || one(({ state }) => isUnanswered(state))) &&
    (!filter.isOverdue || one(({ isOverdue }) => isOverdue))
  );
}
