import { useLoaderData } from "react-router";
import { formatDate } from "../../core/calendar/formatDate.ts";
import { todayInJapan } from "../../core/calendar/days.ts";
import { viewBoard } from "../../usecases/cycle/viewBoard.ts";
import { staffLoader, textParam } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { Breadcrumb } from "../ui/Breadcrumb.tsx";
import { Page } from "../ui/Page.tsx";
import { ReviewLine } from "../ui/ReviewLine.tsx";
import { Cell, Head, RowHead, Table } from "../ui/Table.tsx";
import { useShell } from "../useShell.ts";
import { presentBoard } from "./presentBoard.ts";

export const loader = staffLoader(["viewBoard"], async (staff) => {
  const { context, actor, locale } = staff;
  const words = wordsOf(locale, "board", "time", "states", "home");
  const now = context.now();
  const view = await viewBoard(context, actor, textParam(staff, "reviewId"));
  return {
    words,
    today: formatDate(todayInJapan(now), locale),
    board: presentBoard(view, { locale, now, words }),
  };
});

/** The same as the board, department by department, to hand round on paper. */
export default function SubmissionList() {
  const { words, board, today } = useLoaderData<typeof loader>();
  const { dataLang, words: shellWords } = useShell();
  return (
    <Page
      title={`${words.board.listTitle} ${board.heading.title}`}
      way={
        <Breadcrumb
          label={shellWords.shell.breadcrumb}
          items={[
            { text: words.board.title, href: `/reviews/${board.reviewId}` },
            { text: words.board.listTitle },
          ]}
        />
      }
      heading={words.board.listTitle}
      over={<ReviewLine heading={board.heading} lang={dataLang} />}
      aside={<p>{fill(words.board.printed, { date: today })}</p>}
    >
      {board.departments.map(({ orgUnitId, name, items }) => (
        <section key={orgUnitId} className="mt-8 first:mt-0">
          <Table caption={`${name}（${items.length}）`}>
            <thead>
              <tr>
                <Head>{words.board.sheet}</Head>
                <Head>{words.board.state}</Head>
                <Head>{words.board.remaining}</Head>
                <Head>{words.board.due}</Head>
                <Head>{words.board.updated}</Head>
              </tr>
            </thead>
            <tbody>
              {items.map((item) => (
                <tr key={item.id}>
                  <RowHead>
                    <span lang={dataLang}>
                      {item.number} {item.title}
                    </span>
                  </RowHead>
                  <Cell>{item.stateWord}</Cell>
                  <Cell>{item.open}</Cell>
                  <Cell>
                    {item.due ?? "–"} {item.isLate && <strong>{item.left}</strong>}
                  </Cell>
                  <Cell>{item.updated ?? words.board.never}</Cell>
                </tr>
              ))}
            </tbody>
          </Table>
        </section>
      ))}
    </Page>
  );
}
