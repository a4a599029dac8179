import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { Section } from "../ui/Section.tsx";
import { Cell, Head, RowHead, Table } from "../ui/Table.tsx";
import { Tag } from "../ui/Tag.tsx";
import { useShell } from "../useShell.ts";
import type { PresentedCalendar } from "./presentCalendar.ts";

/** One month: days at the left, what begins, ends or happens then at the right; narrow enough for a telephone. */
export function MonthTable({
  month: { id, title, isNow, rows, goesOn },
  words,
}: {
  readonly month: PresentedCalendar["months"][number];
  readonly words: Dictionary["calendar"];
}) {
  const { langOf } = useShell();
  return (
    <Section id={`m-${id}`} title={title} aside={isNow && <Tag look="filled">{words.today}</Tag>}>
      {rows.length > 0 && (
        <Table caption={title} hiddenCaption>
          {/* As wide in every month, so that the eye goes straight down. */}
          <colgroup>
            <col className="sm:w-80" />
            <col className="w-full" />
          </colgroup>
          <thead>
            <tr>
              <Head>{words.day}</Head>
              <Head>{words.what}</Head>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, days, name, tag, review, details }) => (
              <tr key={key}>
                <RowHead>
                  <span className="block sm:w-72">{days}</span>
                </RowHead>
                <Cell>
                  <p className="flex flex-wrap items-center gap-x-3">
                    <strong lang={langOf(name)}>{name}</strong>
                    {tag && <Tag look={tag.look}>{tag.word}</Tag>}
                  </p>
                  {review && (
                    <p>
                      <span lang={langOf(review.plan)}>{review.plan}</span> {review.title}
                    </p>
                  )}
                  {details.map((detail) => (
                    <p key={detail} lang={langOf(detail)} className="text-solid-gray-700">
                      {detail}
                    </p>
                  ))}
                </Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      {goesOn.length > 0 && (
        <p className="mt-2 text-solid-gray-700">{fill(words.goesOn, { names: goesOn.join("、") })}</p>
      )}
      {rows.length + goesOn.length === 0 && <p className="text-solid-gray-700">{words.nothing}</p>}
    </Section>
  );
}
