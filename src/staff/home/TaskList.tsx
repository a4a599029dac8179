import { Form, useNavigation } from "react-router";
import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { Button, ButtonLink } from "../ui/Button.tsx";
import { Disclosure } from "../ui/Disclosure.tsx";
import { Resource, ResourceList } from "../ui/ResourceList.tsx";
import { ReviewLine } from "../ui/ReviewLine.tsx";
import { Section } from "../ui/Section.tsx";
import { StateTag } from "../ui/StateTag.tsx";
import { Tag } from "../ui/Tag.tsx";
import { useShell } from "../useShell.ts";
import type { Task, TaskLine } from "./presentTask.ts";

type Words = Pick<Dictionary, "home" | "states" | "board" | "tasks" | "workbooks">;

/** What a person has to do in one review: most pressing first. */
export function TaskList({ task, words }: { readonly task: Task; readonly words: Words }) {
  const { dataLang } = useShell();
  const { reviewId, heading, departments, toEnter, ofDepartment, toApprove, handedOn, approved } = task;
  const others = [...toEnter, ...ofDepartment, ...handedOn, ...approved];
  const all = [...others, ...toApprove.filter(({ id }) => !others.some((item) => item.id === id))];
  const hasOwn = toEnter.length > 0 || (ofDepartment.length === 0 && departments.length > 0);
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
      {hasOwn && (
        <Section
          id={`enter-${reviewId}`}
          title={`${words.home.toEnter}（${toEnter.length}）`}
          aside={
            task.lastYearHref && (
              <a href={task.lastYearHref} className="link-plain">
                {words.tasks.lastYear}
              </a>
            )
          }
        >
          {toEnter.length === 0 ? (
            <p>{words.home.nothingToEnter}</p>
          ) : (
            <Lines items={toEnter} words={words} primary />
          )}
        </Section>
      )}
      {handedOn.length > 0 && (
        <Section id={`handed-${reviewId}`} title={`${words.home.handedOn}（${handedOn.length}）`}>
          <Lines items={handedOn} words={words} />
        </Section>
      )}
      {ofDepartment.length > 0 && (
        <div className="mt-8">
          <Disclosure summary={fill(words.tasks.ofDepartment, { n: ofDepartment.length })}>
            <p className="mb-2 text-solid-gray-700">{words.tasks.ofDepartmentHelp}</p>
            <Lines items={ofDepartment} words={words} />
          </Disclosure>
        </div>
      )}
      {approved.length > 0 && (
        <div className="mt-8">
          <Disclosure summary={fill(words.tasks.approved, { n: approved.length })}>
            <Lines items={approved} words={words} />
          </Disclosure>
        </div>
      )}
    </div>
  );
}

function StateCounts({ items, words }: { readonly items: readonly TaskLine[]; readonly words: Words }) {
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
  readonly items: readonly TaskLine[];
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

function actionWord({ state }: TaskLine, { home }: Words): string {
  if (state === "returned") return home.fix;
  if (state === "notStarted") return home.enter;
  return state === "draft" ? home.goOn : home.look;
}

function ItemTitle({ item }: { readonly item: TaskLine }) {
  const { dataLang } = useShell();
  return (
    <span lang={dataLang}>
      {item.number} {item.title}
    </span>
  );
}

function ItemDetails({ item, words }: { readonly item: TaskLine; readonly words: Words }) {
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
      {item.waits && (
        <p className="text-solid-gray-900" lang={dataLang}>
          {item.waits}
        </p>
      )}
      <p className="flex flex-wrap gap-x-5">
        <Marks item={item} />
        {["returned", "notStarted", "draft"].includes(item.state) && <span>{item.open}</span>}
        {(item.isLate || item.isOwnDate) && item.dueText && (
          <span className={item.isLate ? "font-bold text-error-2" : "font-bold"}>
            {item.dueText} {item.left}
          </span>
        )}
        {item.updated && (
          <span lang={dataLang}>
            {item.updatedBy} {item.updated}
          </span>
        )}
      </p>
    </>
  );
}

/** For which department it is, and whether for somebody else. */
function Marks({ item }: { readonly item: TaskLine }) {
  const { dataLang } = useShell();
  return (
    <>
      {item.deputy && (
        <span lang={dataLang}>
          <Tag look="plain">{item.deputy}</Tag>
        </span>
      )}
      {item.unit && <span lang={dataLang}>{item.unit}</span>}
    </>
  );
}

/** Sheets waiting for the head: open one, or choose several and approve them together. */
function ApproveForm({ items, words }: { readonly items: readonly TaskLine[]; readonly words: Words }) {
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
              <p className="flex flex-wrap gap-x-5 text-solid-gray-800" lang={dataLang}>
                <Marks item={item} />
                <span>
                  {item.updatedBy} {item.updated}
                </span>
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
