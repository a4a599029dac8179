import type { Opinion } from "../../council/opinion.ts";
import type { FollowUp, OpinionResponse, ResultingChange } from "../../council/opinionResponse.ts";
import { followUpWords, kindWords, sourceWords } from "../../council/opinionWords.ts";
import type { Bilingual } from "../cell.ts";
import type { OpinionsDocument, PublishedOpinion } from "../opinionsDocument.ts";

/** An opinion with what the ledger knows around it. */
export interface OpinionToPublish {
  readonly opinion: Omit<Opinion, "speaker" | "text">;
  readonly meeting: PublishedOpinion["meeting"];
  readonly responses: readonly {
    readonly response: OpinionResponse;
    readonly department: string;
    readonly category: Bilingual | null;
  }[];
}

/** What came of an answer, as a later review says it. */
export interface FollowUpToPublish extends OpinionToPublish {
  readonly fiscalYear: number;
  readonly followUp: FollowUp;
}

/** The opinions on a year of a plan as everybody may read them: only texts that planning has cleared, nobody's name.
 * What is not cleared is not there at all. */
export function presentOpinions(
  head: Omit<OpinionsDocument, "kind" | "opinions" | "followUps">,
  opinions: readonly OpinionToPublish[],
  followUps: readonly FollowUpToPublish[],
): OpinionsDocument {
  const { municipality, plan, fiscalYear, workYear, stage } = head;
  return {
    kind: "opinions",
    municipality,
    plan,
    fiscalYear,
    workYear,
    stage,
    opinions: opinions.flatMap((one) => presentOpinion(one) ?? []),
    followUps: followUps.flatMap((one) => {
      const opinion = presentOpinion(one);
      const { state, publicText } = one.followUp;
      if (!opinion || publicText === null || opinion.responses.length === 0) return [];
      const followUp = { fiscalYear, workYear, state: followUpWords[state], text: publicText };
      return [{ ...opinion, fiscalYear: one.fiscalYear, followUp }];
    }),
  };
}

function presentOpinion({ opinion, meeting, responses }: OpinionToPublish): PublishedOpinion | undefined {
  const { publicText, subject, shown, state } = opinion;
  if (publicText === null || state !== "accepted") return undefined;
  return {
    number: opinion.number,
    kind: kindWords[opinion.kind],
    source: sourceWords[opinion.source],
    role: opinion.showsRole && opinion.role !== "" ? opinion.role : null,
    givenOn: opinion.givenOn,
    meeting,
    subject: {
      kind: subject.kind,
      label: shown.label,
      nodeId: subject.kind === "plan" ? null : subject.nodeId,
      indicatorId: subject.kind === "indicator" ? subject.indicatorId : null,
      sheetNo: shown.sheetNo,
    },
    shown: { fiscalYear: shown.fiscalYear, text: shown.text, grade: shown.grade },
    text: publicText,
    responses: responses.flatMap(({ response, department, category }) =>
      response.state === "approved" && response.publicText !== null && category
        ? [{ department, category, text: response.publicText, change: presentChange(response.change) }]
        : [],
    ),
  };
}

/** The link in the words it was chosen by, then the words of the department. */
function presentChange(change: ResultingChange | null): PublishedOpinion["responses"][number]["change"] {
  if (!change) return null;
  const words = [change.label, change.text].filter(Boolean).join("　");
  return words === "" && change.fiscalYear === null ? null : { words, fiscalYear: change.fiscalYear };
}
