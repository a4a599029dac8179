import { useLoaderData } from "react-router";
import { todayInJapan } from "../../core/calendar/days.ts";
import { formatDate } from "../../core/calendar/formatDate.ts";
import { listLedger } from "../../usecases/opinions/listLedger.ts";
import { staffLoader } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { Breadcrumb } from "../ui/Breadcrumb.tsx";
import { Page } from "../ui/Page.tsx";
import { useShell } from "../useShell.ts";
import { ledgerFilter } from "./ledgerFilter.ts";
import { presentLedger } from "./presentLedger.ts";
import { ResponseText } from "./ResponseText.tsx";
import { ShownBox } from "./ShownBox.tsx";

export const loader = staffLoader(["viewCouncil"], async ({ context, actor, locale, url }) => {
  const words = wordsOf(locale, "opinions", "opinionPage", "board", "time");
  const now = context.now();
  const view = await listLedger(context, actor, ledgerFilter(url));
  return {
    words: { opinions: words.opinions, opinionPage: words.opinionPage },
    items: presentLedger(view, { locale, now, words }).items,
    printed: fill(words.board.printed, { date: formatDate(todayInJapan(now), locale) }),
  };
});

/** The opinions in full, one below the other, to hand round on paper. */
export default function LedgerPrint() {
  const { words, items, printed } = useLoaderData<typeof loader>();
  const { dataLang, words: shellWords } = useShell();
  const m = words.opinions;
  return (
    <Page
      title={m.print}
      way={
        <Breadcrumb
          label={shellWords.shell.breadcrumb}
          items={[{ text: m.title, href: "/opinions" }, { text: m.print }]}
        />
      }
      heading={m.title}
      aside={<p>{printed}</p>}
    >
      {items.length === 0 && <p>{m.noMatch}</p>}
      {items.map((item) => (
        <section
          key={item.id}
          className="mt-8 break-inside-avoid border-t-2 border-solid-gray-900 pt-3 first:mt-0"
        >
          <h2 className="text-std-18B-160">
            {item.title}　{item.kind}　<span lang={dataLang}>{item.about}</span>
          </h2>
          <p className="text-solid-gray-700">
            {item.year}　<span lang={dataLang}>{[item.who, item.meeting].filter(Boolean).join("　")}</span>　
            {item.givenOn}　{item.standingWord}
          </p>
          <ShownBox item={item} words={words.opinionPage} />
          <p lang={dataLang} className="my-3 whitespace-pre-line">
            {item.text}
          </p>
          {item.responses.map((response) => (
            <div key={response.orgUnitId} className="mt-3 ms-6">
              <h3 className="font-bold">
                <span lang={dataLang}>{response.department}</span>　{response.stateWord}
              </h3>
              <ResponseText response={response} words={words.opinionPage} />
            </div>
          ))}
        </section>
      ))}
    </Page>
  );
}
