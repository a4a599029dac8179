import { Form, useNavigation } from "react-router";
import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { Button } from "../ui/Button.tsx";
import { Section } from "../ui/Section.tsx";
import type { Board } from "./presentBoard.ts";

/** Locks the review, or says what is still in the way; unlocks it again. */
export function LockForm({ board, words }: { readonly board: Board; readonly words: Dictionary["board"] }) {
  const pending = useNavigation().state === "submitting";
  const intent = board.isLocked ? "unlock" : "lock";
  const isPossible = board.isLocked || board.mayLock;
  return (
    <Section id="lock" title={words[intent]}>
      <p className="mb-4">{board.isLocked ? words.unlockLead : words.lockLead}</p>
      {isPossible ? (
        <Form method="post">
          <Button
            kind={board.isLocked ? "secondary" : "primary"}
            name="intent"
            value={intent}
            pending={pending}
          >
            {words[intent]}
          </Button>
        </Form>
      ) : (
        <p className="font-bold">{fill(words.cannotLock, { n: board.total - board.approved })}</p>
      )}
    </Section>
  );
}
