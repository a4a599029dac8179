import { Form, useNavigation } from "react-router";
import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import type { HeadingText } from "../present/heading.ts";
import type { ItemLine } from "../present/item.ts";
import { Button, ButtonLink } from "../ui/Button.tsx";
import { Resource, ResourceList } from "../ui/ResourceList.tsx";
import { ReviewLine } from "../ui/ReviewLine.tsx";
import { Section } from "../ui/Section.tsx";
import { StateTag } from "../ui/StateTag.tsx";
import { useShell } from "../useShell.ts";

type Words = Pick<Dictionary, "home" | "states" | "board" | "workbooks">;

interface Task {
  readonly reviewId: string;
  readonly heading: HeadingText;
  readonly departments: readonly string[];
  readonly toEnter: readonly ItemLine[];
  readonly toApprove: readonly ItemLine[];
  readonly handedOn: readonly ItemLine[];
}

/** What a person has to do in one review: most pressing first. */
export function TaskList({ task, words }: { readonly task: Task; readonly words: Words }) {
  const { dataLang } = useShell();
  const { reviewId, heading, departments, toEnter, toApprove, handedOn } = task;
  const all = [
    ...toEnter,
    ...toApprove,
    ...handedOn.filter(({ id }) => !toApprove.some((item) => item.id === id)),
  ];
  return (
    <div className="mb-16">
      <p className="text-std-18B-160" lang={dataLang}>
        {departments.join("・")}
      </p>
      <ReviewLine heading={heading} lang={dataLang} />
      <StateCounts items={all} words={words} />
      <p className="-mt-4 mb-8">
        <ButtonLink size="small" href={`/staff/reviews/${reviewId}/workbook`}>
          {words.workbooks.link}
        </ButtonLink>
      </p>
      {toApprove.length > 0 && (
        <Section id={`approve-${reviewId}`} title={`${words.home.toApprove}（${toApprove.length}）`}>
          <ApproveForm items={toApprove} words={words} />
        </Section>
      )}
      <Section id={`enter-${reviewId}`} title={`${words.home.toEnter}（${toEnter.length}）`}>
        {toEnter.length === 0 ? (
          <p>{words.home.nothingToEnter}</p>
        ) : (
          <Lines items={toEnter} words={words} primary />
        )}
      </Section>
      {handedOn.length > 0 && (
        <Section id={`handed-${reviewId}`} title={`${words.home.handedOn}（${handedOn.length}）`}>
          <Lines items={handedOn} words={words} />
        </Section>
      )}
    </div>
  );
}

function StateCounts({ items, words }: { readonly items: readonly ItemLine[]; readonly words: Words }) {
  const states = ["returned", "notStarted", "draft", "submitted", "approved", "locked"] as const;
  return (
    <dl aria-label={words.home.counts} className="mt-3 mb-8 flex flex-wrap gap-x-8 gap-y-1">
      {states.map((state) => {
        const count = items.filter((item) => item.state === state).length;
        if (count === 0) return null;
        return (
          <div key={state} className="flex items-baseline gap-2">
            <dt>{words.states[state]}</dt>
            <dd className="text-std-20B-150">{count}</dd>
          </div>
        );
      })}
    </dl>
  );
}

function Lines({
  items,
  words,
  primary = false,
}: {
  readonly items: readonly ItemLine[];
  readonly words: Words;
  readonly primary?: boolean;
}) {
  return (
    <ResourceList>
      {items.map((item) => (
        <Resource
          key={item.id}
          tag={<StateTag state={item.state} word={item.stateWord} />}
          title={<ItemTitle item={item} />}
          details={<ItemDetails item={item} words={words} />}
          action={
            <ButtonLink
              kind={primary && item.state === "returned" ? "primary" : "secondary"}
              size="small"
              href={`/staff/submissions/${item.id}`}
            >
              {actionWord(item, words)}
              <span className="sr-only">{item.title}</span>
            </ButtonLink>
          }
        />
      ))}
    </ResourceList>
  );
}

function actionWord({ state }: ItemLine, { home }: Words): string {
  if (state === "returned") return home.fix;
  if (state === "notStarted") return home.enter;
  return state === "draft" ? home.goOn : home.look;
}

function ItemTitle({ item }: { readonly item: ItemLine }) {
  const { dataLang } = useShell();
  return (
    <span lang={dataLang}>
      {item.number} {item.title}
    </span>
  );
}

function ItemDetails({ item, words }: { readonly item: ItemLine; readonly words: Words }) {
  const { dataLang } = useShell();
  return (
    <>
      {item.returned && (
        <p className="text-solid-gray-900">
          {words.home.reason} <span lang={dataLang}>「{item.returned.reason}」</span>
          <span className="ms-2 whitespace-nowrap text-solid-gray-700" lang={dataLang}>
            {item.returned.by} {item.returned.at}
          </span>
        </p>
      )}
      <p className="flex flex-wrap gap-x-5">
        {["returned", "notStarted", "draft"].includes(item.state) && <span>{item.open}</span>}
        {item.isLate && <span className="font-bold text-error-2">{item.left}</span>}
        {item.updated && (
          <span lang={dataLang}>
            {item.updatedBy} {item.updated}
          </span>
        )}
      </p>
    </>
  );
}

/** Sheets waiting for the head: open one, or choose several and approve them together. */
function ApproveForm({ items, words }: { readonly items: readonly ItemLine[]; readonly words: Words }) {
  const pending = useNavigation().state === "submitting";
  const { dataLang } = useShell();
  return (
    <Form method="post" action="/?index">
      <ul className="border-b border-solid-gray-420">
        {items.map((item) => (
          <li
            key={item.id}
            className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-solid-gray-420 py-3"
          >
            <input
              type="checkbox"
              name="submission"
              value={item.id}
              aria-label={fill(words.board.chooseOne, { title: item.title, department: item.department })}
              className="size-6 accent-key-900"
            />
            <div className="min-w-0 grow">
              <p className="font-bold">
                <ItemTitle item={item} />
              </p>
              <p className="text-solid-gray-800" lang={dataLang}>
                {item.updatedBy} {item.updated}
              </p>
            </div>
            <ButtonLink size="small" href={`/staff/submissions/${item.id}`}>
              {words.home.confirm}
              <span className="sr-only">{item.title}</span>
            </ButtonLink>
          </li>
        ))}
      </ul>
      <div className="mt-4 flex flex-wrap items-center gap-4">
        <Button pending={pending}>
          {words.board.bulk}
          {words.board.approveMany}
        </Button>
      </div>
    </Form>
  );
}
