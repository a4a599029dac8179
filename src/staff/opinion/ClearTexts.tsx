import { Form, useNavigation } from "react-router";
import { longestText } from "../../core/council/opinion.ts";
import type { Refusal } from "../guard.ts";
import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { Button } from "../ui/Button.tsx";
import { Section } from "../ui/Section.tsx";
import { Tag } from "../ui/Tag.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { useShell } from "../useShell.ts";
import type { OpinionPage } from "./presentOpinionPage.ts";

interface Part {
  readonly title: string;
  readonly department: string;
  readonly review: string;
  readonly version: number;
  readonly text: string;
  readonly publicText: string | null;
}

/** Planning reads every text once more and clears it for publication, without what says who a person is. */
export function ClearTexts({
  page,
  words: m,
  refusal,
}: {
  readonly page: OpinionPage;
  readonly words: Dictionary["opinionPage"];
  readonly refusal: Refusal | null;
}) {
  const { item } = page;
  const parts: Part[] = [
    { ...item, title: `${m.clearOpinion}（${item.who}）`, department: "", review: "" },
    ...item.responses
      .filter(({ state }) => state === "approved")
      .flatMap((response) => [
        {
          ...response,
          title: fill(m.answerOf, { department: response.department }),
          department: response.orgUnitId,
          review: "",
        },
        ...response.followUps.map((one) => ({
          ...one,
          title: `${response.department} ${m.followUp}${fill(m.inYear, { year: one.year })}`,
          department: response.orgUnitId,
          review: one.reviewId,
        })),
      ]),
  ];
  return (
    <Section id="clear" title={m.clear}>
      <p className="mb-4 max-w-4xl">{m.clearLead}</p>
      {parts.map((part) => (
        <ClearForm
          key={`${part.department} ${part.review}`}
          part={part}
          words={m}
          problem={isOf(refusal, part) ? refusal?.fields["publicText"] : undefined}
        />
      ))}
    </Section>
  );
}

const isOf = (refusal: Refusal | null, { department, review }: Part) =>
  refusal?.values["department"] === department && refusal.values["review"] === review;

function ClearForm({
  part: { title, department, review, version, text, publicText },
  words: m,
  problem,
}: {
  readonly part: Part;
  readonly words: Dictionary["opinionPage"];
  readonly problem: string | undefined;
}) {
  const pending = useNavigation().state === "submitting";
  const { dataLang } = useShell();
  const isCleared = publicText !== null;
  return (
    <Form method="post" noValidate className="mt-6 first:mt-0">
      <input type="hidden" name="department" value={department} />
      <input type="hidden" name="review" value={review} />
      <input type="hidden" name="version" value={version} />
      <TextArea
        id={`public-${department}-${review}`}
        name="publicText"
        label={title}
        defaultValue={publicText ?? text}
        limit={longestText}
        rows={3}
        problem={problem}
        counter={(n) => `${n} / ${longestText}`}
        lang={dataLang}
      />
      <div className="flex flex-wrap items-center gap-4">
        <Tag look={isCleared ? "done" : "plain"}>{isCleared ? m.cleared : m.held}</Tag>
        <Button kind="secondary" size="small" pending={pending} name="intent" value="clear">
          {m.clearButton}
        </Button>
        {isCleared && (
          <Button kind="text" size="small" pending={pending} name="intent" value="hold">
            {m.hold}
          </Button>
        )}
      </div>
    </Form>
  );
}
