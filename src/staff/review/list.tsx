import { useLoaderData } from "react-router";
import { viewBoard } from "../../usecases/cycle/viewBoard.ts";
import { staffLoader, textParam } from "../guard.ts";
import { wordsOf, type Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { Breadcrumb } from "../ui/Breadcrumb.tsx";
import { ButtonLink } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Page } from "../ui/Page.tsx";
import { ReviewLine } from "../ui/ReviewLine.tsx";
import { Cell, Head, RowHead, Table } from "../ui/Table.tsx";
import { useShell } from "../useShell.ts";
import { listKinds, presentList, readListKind } from "./presentList.ts";

export const loader = staffLoader(["viewBoard"], async (staff) => {
  const { context, actor, locale, url } = staff;
  const words = wordsOf(locale, "board", "time", "states", "home", "boardMore", "remind", "lists");
  const view = await viewBoard(context, actor, textParam(staff, "reviewId"));
  const kind = readListKind(url.searchParams.get("kind"));
  return { words, kind, list: presentList(view, kind, { locale, now: context.now(), words }) };
});

type List = ReturnType<typeof presentList>;

/** Who still has to hand in what, a page for each department: for where neither the page nor an e-mail gets to. */
export default function SubmissionList() {
  const { words, list, kind } = useLoaderData<typeof loader>();
  const { dataLang, words: shellWords } = useShell();
  const title = words.lists[kind];
  const href = `/staff/reviews/${list.reviewId}/list`;
  return (
    <Page
      title={`${title} ${list.heading.title}`}
      way={
        <div className="print:hidden">
          <Breadcrumb
            label={shellWords.shell.breadcrumb}
            items={[{ text: words.board.title, href: `/reviews/${list.reviewId}` }, { text: title }]}
          />
        </div>
      }
      heading={<span className="print:hidden">{title}</span>}
      over={
        <div className="print:hidden">
          <ReviewLine heading={list.heading} lang={dataLang} />
        </div>
      }
      aside={<ButtonLink href={`${href}/${kind}/csv`}>{words.lists.csv}</ButtonLink>}
    >
      <nav aria-label={words.lists.choose} className="-mt-4 mb-8 flex flex-wrap gap-x-6 gap-y-1 print:hidden">
        {listKinds.map((one) => (
          <a
            key={one}
            href={`${href}?kind=${one}`}
            aria-current={one === kind ? "page" : undefined}
            className="link-plain aria-[current=page]:font-bold"
          >
            {words.lists[one]}
          </a>
        ))}
        <span className="text-solid-gray-700">{words.lists.printHelp}</span>
      </nav>
      {list.departments.length === 0 && <EmptyState title={words.lists.none} />}
      {list.departments.map((unit) => (
        <UnitSheet key={unit.orgUnitId} list={list} unit={unit} title={title} words={words} />
      ))}
    </Page>
  );
}

/** The page of one department: what it owes, and room for the seal of whoever received it. */
function UnitSheet({
  list,
  unit,
  title,
  words,
}: {
  readonly list: List;
  readonly unit: List["departments"][number];
  readonly title: string;
  readonly words: Pick<Dictionary, "lists" | "board">;
}) {
  const { dataLang, cityName, person } = useShell();
  const { heading, today } = list;
  return (
    <section className="mb-16 print:mb-0 print:break-after-page print:last:break-after-auto">
      <div className="mb-3 flex flex-wrap items-end justify-between gap-x-8 gap-y-2">
        <div>
          <h2 className="text-std-20B-150" lang={dataLang}>
            {fill(words.lists.to, { department: unit.name })}
          </h2>
          <p className="hidden text-std-18B-160 print:block">{title}</p>
          <p className="hidden print:block">
            <span lang={dataLang}>{heading.planTitle}</span> {heading.underReview}（{heading.work}）
          </p>
          <p>{unit.about}</p>
        </div>
        <p className="text-end" lang={dataLang}>
          {fill(words.board.printed, { date: today })}
          <br />
          {words.lists.from}: {[cityName, person?.posts[0]].filter(Boolean).join(" ")}
        </p>
      </div>
      <Table caption={`${unit.name}（${fill(words.lists.sum, { n: unit.items.length })}）`} hiddenCaption>
        <thead>
          <tr>
            <Head>{words.lists.sheet}</Head>
            <Head>{words.lists.state}</Head>
            <Head>{words.lists.remaining}</Head>
            <Head>{words.lists.due}</Head>
            <Head>{words.lists.contact}</Head>
          </tr>
        </thead>
        <tbody>
          {unit.items.map((item) => (
            <tr key={item.id}>
              <RowHead>
                <span lang={dataLang}>
                  {item.number} {item.title}
                </span>
              </RowHead>
              <Cell>
                {item.stateWord}
                {item.waits && (
                  <span className="block" lang={dataLang}>
                    {item.waits}
                  </span>
                )}
              </Cell>
              <Cell>{item.open}</Cell>
              <Cell>
                <span className="whitespace-nowrap">{item.due ?? "–"}</span>
                {item.isLate && <strong className="block whitespace-nowrap">{item.left}</strong>}
              </Cell>
              <Cell>
                <span className="inline-block min-w-24" />
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
      <dl className="mt-6 ms-auto grid w-fit grid-cols-[auto_auto] border border-solid-gray-900">
        {[words.lists.receivedOn, words.lists.received].map((label) => (
          <div key={label} className="border-s border-solid-gray-900 first:border-s-0">
            <dt className="border-b border-solid-gray-900 px-4 py-1 text-center">{label}</dt>
            <dd className="h-20 w-32" />
          </div>
        ))}
      </dl>
    </section>
  );
}
