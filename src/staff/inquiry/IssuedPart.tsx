import { Form, useNavigation } from "react-router";
import { Banner } from "../ui/Banner.tsx";
import { Button } from "../ui/Button.tsx";
import type { InquiryPage } from "./inquiry.tsx";

/** Says that the inquiry has gone out, and lets planning take that back. */
export function IssuedPart({ page }: { readonly page: InquiryPage }) {
  const pending = useNavigation().state === "submitting";
  const words = page.words.inquiry;
  return (
    <Banner tone="info" title={page.issued}>
      <p className="mb-3">{words.issuedHelp}</p>
      <Form method="post">
        <Button kind="danger" size="small" name="intent" value="recall" pending={pending}>
          {words.recall}
        </Button>
      </Form>
    </Banner>
  );
}
