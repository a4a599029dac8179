import { Form, useNavigation } from "react-router";
import type { Dictionary } from "../messages/dictionary.ts";
import { Button } from "../ui/Button.tsx";
import { Disclosure } from "../ui/Disclosure.tsx";

/** Withdraws an opinion, after saying what that means. */
export function WithdrawForm({ words: m }: { readonly words: Dictionary["opinionPage"] }) {
  const pending = useNavigation().state === "submitting";
  return (
    <div className="mt-12 print:hidden">
      <Disclosure summary={m.withdraw}>
        <Form method="post">
          <p className="mb-3">{m.withdrawLead}</p>
          <Button kind="danger" size="small" pending={pending} name="intent" value="withdraw">
            {m.withdraw}
          </Button>
        </Form>
      </Disclosure>
    </div>
  );
}
