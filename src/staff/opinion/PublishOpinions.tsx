import { Form, useNavigation } from "react-router";
import type { LedgerFilter } from "../../usecases/opinions/listLedger.ts";
import type { Dictionary } from "../messages/dictionary.ts";
import { Button } from "../ui/Button.tsx";
import { Section } from "../ui/Section.tsx";
import { Select } from "../ui/Select.tsx";
import { useShell } from "../useShell.ts";
import type { LedgerText } from "./presentLedger.ts";

/** Publishes the opinions on one year that are cleared. */
export function PublishOpinions({
  ledger,
  filter,
  words: m,
}: {
  readonly ledger: LedgerText;
  readonly filter: LedgerFilter;
  readonly words: Dictionary["opinions"];
}) {
  const pending = useNavigation().state === "submitting";
  const { dataLang } = useShell();
  const reviews = ledger.options.review.filter(({ value }) => value !== "");
  return (
    <Section id="publish" title={m.publish}>
      <p className="mb-4 max-w-4xl">{m.publishLead}</p>
      <Form method="post" className="flex flex-wrap items-end gap-4">
        <Select
          id="publish-review"
          name="review"
          label={m.review}
          defaultValue={filter.review || (reviews[0]?.value ?? "")}
          options={reviews}
          lang={dataLang}
        />
        <Button pending={pending}>{m.publish}</Button>
      </Form>
    </Section>
  );
}
