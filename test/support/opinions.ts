import type { Actor } from "../../src/core/permission/permission.ts";
import { answerOpinion } from "../../src/usecases/opinions/answerOpinion.ts";
import { assignOpinion } from "../../src/usecases/opinions/assignOpinion.ts";
import { giveOpinion } from "../../src/usecases/opinions/giveOpinion.ts";
import { moveResponse } from "../../src/usecases/opinions/moveResponse.ts";
import type { TypedOpinion } from "../../src/usecases/opinions/readOpinion.ts";
import { viewOpinion } from "../../src/usecases/opinions/viewOpinion.ts";
import { viewOpinionForm } from "../../src/usecases/opinions/viewOpinionForm.ts";
import { actorOf, planId, withSampleCity } from "./sampleCity.ts";

export const reviewId = `${planId}-2020`;
export const planning = actorOf("planning");
export const member = { ...actorOf("council"), userId: "member-1", name: "佐藤 花子" };
export const otherMember = { ...actorOf("council"), userId: "member-2", name: "鈴木 一郎" };
export const clerk = actorOf("clerk", "shoko");
export const otherClerk = actorOf("clerk", "norin");
export const reader = actorOf("reader");

/** A filter of the ledger that lets everything through. */
export const anything = {
  review: "",
  meeting: "",
  node: "",
  department: "",
  category: "",
  standing: "",
  isUnanswered: false,
  isOverdue: false,
};

/** What planning types for an opinion of the assembly on paper. */
export const typed: TypedOpinion = {
  subject: "",
  seen: "",
  kind: "opinion",
  text: "市外に出た若者への働きかけも考えてほしい。",
  meetingId: "",
  source: "assembly",
  place: "paper",
  memberId: "",
  speaker: "",
  role: "",
  showsRole: true,
  givenOn: "2022-05-10",
};

/** The sample city with the steps of an opinion's life, each as a person would take it. */
export async function withOpinions() {
  const context = await withSampleCity("elsewhere");
  const form = await viewOpinionForm(context, planning, { reviewId, subject: "" });
  const sheet = form.subjects.nodes.find(({ label }) => label.includes("01 キャリア教育"))?.code ?? "";
  const indicator =
    form.subjects.indicators.find(({ label }) => label.includes("インターンシップ"))?.code ?? "";
  let count = 0;
  const freshKey = () => `00000000-0000-4000-8000-${String((count += 1)).padStart(12, "0")}`;
  const give = async (actor: Actor, more: Partial<TypedOpinion> = {}, key = freshKey()) =>
    (await giveOpinion(context, actor, { key, reviewId, typed: { ...typed, subject: sheet, ...more } }))
      .opinionId;
  const view = async (id: string, actor = planning) => (await viewOpinion(context, actor, id)).item;
  const assign = async (id: string, orgUnitIds: string[], dueOn = "2022-06-30") =>
    assignOpinion(context, planning, { opinionId: id, version: (await view(id)).version, orgUnitIds, dueOn });
  const answerOf = async (id: string) => {
    const found = (await view(id)).responses.find(({ orgUnitId }) => orgUnitId === "shoko");
    if (!found) throw new Error("not asked");
    return found;
  };
  const answer = async (id: string, more: object = {}, actor = clerk, submit = true) =>
    answerOpinion(
      context,
      actor,
      {
        opinionId: id,
        orgUnitId: "shoko",
        version: (await answerOf(id)).version,
        categoryId: "considering",
        text: "来年度の計画で検討します。",
        change: "",
        changeText: "",
        changeYear: "",
        ...more,
      },
      { submit },
    );
  const move = async (id: string, step: "approve" | "return" | "takeBack", reason = "") =>
    moveResponse(context, planning, {
      opinionId: id,
      orgUnitId: "shoko",
      version: (await answerOf(id)).version,
      move: step,
      reason,
    });
  const answered = async (more: object = {}) => {
    const id = await give(planning);
    await assign(id, ["shoko"]);
    await answer(id, more);
    await move(id, "approve");
    return id;
  };
  return { context, sheet, indicator, freshKey, give, view, assign, answerOf, answer, move, answered };
}
