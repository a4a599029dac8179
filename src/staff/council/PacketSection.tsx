import { Form, useNavigation } from "react-router";
import type { Refusal } from "../guard.ts";
import { fill } from "../messages/fill.ts";
import { Button, ButtonLink } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Field } from "../ui/Field.tsx";
import { Section } from "../ui/Section.tsx";
import { useShell } from "../useShell.ts";
import { fieldsOf } from "./formFields.ts";
import type { MeetingPage } from "./meeting.tsx";

/** The papers of a meeting: every version that was made, and the form that makes the next. */
export function PacketSection({
  page,
  refusal,
}: {
  readonly page: MeetingPage;
  readonly refusal: Refusal | null;
}) {
  const { dataLang } = useShell();
  const { packets, meeting, may } = page;
  const words = page.words.packet;
  const base = `/staff/council/meetings/${meeting.id}`;
  return (
    <Section id="packet" title={words.title}>
      {packets.length === 0 ? (
        <EmptyState title={words.none}>{may.manage && <p>{words.noneHelp}</p>}</EmptyState>
      ) : (
        <ul className="border-b border-solid-gray-420">
          {packets.map(({ version, made, reason }, at) => (
            <li
              key={version}
              className="flex flex-wrap items-center gap-x-6 gap-y-2 border-t border-solid-gray-420 py-3"
            >
              <span className="font-bold">{fill(words.version, { n: version })}</span>
              <span className="grow text-solid-gray-800" lang={dataLang}>
                {made} {reason}
              </span>
              <span className="flex flex-wrap gap-3">
                <ButtonLink
                  size="small"
                  kind={at === 0 ? "primary" : "secondary"}
                  href={`${base}/packet?version=${version}`}
                >
                  {page.words.meeting.read}
                  <span className="sr-only">{fill(words.version, { n: version })}</span>
                </ButtonLink>
                <ButtonLink size="small" href={`${base}/print/packet?version=${version}`}>
                  {words.pdf}
                  <span className="sr-only">{fill(words.version, { n: version })}</span>
                </ButtonLink>
              </span>
            </li>
          ))}
        </ul>
      )}
      {may.edit && page.agenda.length > 0 && <MakeForm page={page} refusal={refusal} />}
    </Section>
  );
}

function MakeForm({ page, refusal }: { readonly page: MeetingPage; readonly refusal: Refusal | null }) {
  const pending = useNavigation().state === "submitting";
  const { nextVersion, may } = page;
  const words = page.words.packet;
  const own = refusal?.values["intent"] === "packet" ? refusal : null;
  return (
    <Form key={nextVersion} method="post" noValidate className="mt-5 grid gap-4">
      <input type="hidden" name="intent" value="packet" />
      <input type="hidden" name="version" value={nextVersion} />
      {nextVersion > 1 && (
        <Field
          {...fieldsOf(own)("reason")}
          label={words.reason}
          hint={words.reasonHint}
          required={may.needsReason}
        />
      )}
      <p>{words.makeHint}</p>
      <div>
        <Button kind={nextVersion === 1 ? "primary" : "secondary"} pending={pending}>
          {nextVersion === 1 ? words.make : fill(words.makeAnew, { n: nextVersion })}
        </Button>
      </div>
    </Form>
  );
}
