import { Form, useNavigation } from "react-router";
import type { Refusal } from "../guard.ts";
import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { Button } from "../ui/Button.tsx";
import { Field, Problem } from "../ui/Field.tsx";
import { Section } from "../ui/Section.tsx";
import { Select } from "../ui/Select.tsx";
import { useShell } from "../useShell.ts";
import type { HoldingLine } from "./Holders.tsx";

/** Who stands in for the holder of a post, and the form to name somebody. */
export function Deputies({
  page,
  refusal,
  words,
}: {
  readonly page: {
    readonly holdings: readonly HoldingLine[];
    readonly people: readonly { readonly value: string; readonly label: string }[];
    readonly may: { readonly nameDeputy: boolean };
    readonly today: string;
  };
  readonly refusal: Refusal | null;
  readonly words: Dictionary["posts"];
}) {
  const pending = useNavigation().state === "submitting";
  const { dataLang } = useShell();
  const isMine = refusal?.values["intent"] === "deputy";
  const typed = isMine ? refusal.values : {};
  const problems = isMine ? refusal.fields : {};
  return (
    <Section id="deputies" title={words.deputies}>
      <p className="mb-4 max-w-3xl">{words.deputiesLead}</p>
      <ul className="mb-6">
        {page.holdings
          .filter(({ isDeputy }) => isDeputy)
          .map(({ userId, name, from, days, isOver }) => (
            <li
              key={`${userId} ${from}`}
              className="flex flex-wrap items-center gap-x-6 gap-y-2 border-t border-solid-gray-300 py-2 first:border-t-0"
            >
              <span className={isOver ? "" : "font-bold"} lang={dataLang}>
                {name}
              </span>
              <span>{days}</span>
              {page.may.nameDeputy && !isOver && (
                <Form method="post">
                  <input type="hidden" name="userId" value={userId} />
                  <input type="hidden" name="from" value={from} />
                  <Button kind="danger" size="small" name="intent" value="endDeputy" pending={pending}>
                    {words.endDeputy}
                    <span className="sr-only">{fill(words.endDeputyOf, { name })}</span>
                  </Button>
                </Form>
              )}
            </li>
          ))}
      </ul>
      {page.may.nameDeputy && (
        <Form method="post" noValidate className="flex flex-wrap items-end gap-4">
          <div>
            <Select
              id="userId"
              name="userId"
              label={words.deputyPerson}
              lang={dataLang}
              defaultValue={typed["userId"] ?? ""}
              options={[{ value: "", label: words.choosePerson }, ...page.people]}
            />
            <Problem id="userId" problem={problems["userId"]} />
          </div>
          <Field
            id="from"
            name="from"
            type="date"
            label={words.from}
            defaultValue={typed["from"] ?? page.today}
            problem={problems["day"]}
          />
          <Field
            id="to"
            name="to"
            type="date"
            label={words.to}
            defaultValue={typed["to"] ?? page.today}
            problem={problems["to"]}
          />
          <Button name="intent" value="deputy" pending={pending}>
            {words.submitDeputy}
          </Button>
        </Form>
      )}
    </Section>
  );
}
