import { Form, useNavigation } from "react-router";
import { Button } from "../ui/Button.tsx";
import { Section } from "../ui/Section.tsx";
import type { MeetingPage } from "./meeting.tsx";

/** Moves a meeting on: held, closed, open again. */
export function MeetingProgress({ page }: { readonly page: MeetingPage }) {
  const pending = useNavigation().state === "submitting";
  const { may } = page;
  const words = page.words.meeting;
  return (
    <Section id="progress" title={words.progress}>
      <Form method="post" className="grid gap-3">
        {may.hold && <p>{words.holdHint}</p>}
        {may.close && <p>{words.closeHint}</p>}
        <div>
          {(["hold", "close", "reopen"] as const).map(
            (step) =>
              may[step] && (
                <Button key={step} kind="secondary" pending={pending} name="intent" value={step}>
                  {words[step]}
                </Button>
              ),
          )}
        </div>
      </Form>
    </Section>
  );
}
