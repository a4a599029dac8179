import { ButtonLink } from "../ui/Button.tsx";
import { Section } from "../ui/Section.tsx";
import { useShell } from "../useShell.ts";
import type { MeetingPage } from "./meeting.tsx";

/** The other papers of a meeting and its minutes, as far as they are the reader's. */
export function MeetingPapers({ page }: { readonly page: MeetingPage }) {
  const { may, packets, body, meeting, ownForm } = page;
  const words = page.words.meeting;
  const print = (paper: string) => `/staff/council/meetings/${meeting.id}/print/${paper}`;
  const links = [
    ...(packets.length > 0 && ownForm ? [[words.formOwn, `form?for=${ownForm}`]] : []),
    ...(packets.length > 0 ? [[words.formBlank, "form"]] : []),
    ...(packets.length > 0 && may.manage ? [[words.formAll, "form?for=all"]] : []),
    ...(may.manage && body.isConsulted
      ? [
          [words.consultation, "consultation"],
          [words.report, "report"],
        ]
      : []),
    ...(may.manage ? [[words.minutesDocx, "minutes"]] : []),
  ] as const;
  return (
    <>
      {links.length > 0 && (
        <Section id="papers" title={words.papers}>
          <ul className="flex flex-wrap gap-3">
            {links.map(([text = "", address = ""]) => (
              <li key={address}>
                <ButtonLink size="small" href={print(address)}>
                  {text}
                </ButtonLink>
              </li>
            ))}
          </ul>
          {may.manage && !body.isConsulted && <p className="mt-3">{words.noLetters}</p>}
        </Section>
      )}
      <Minutes page={page} />
    </>
  );
}

function Minutes({ page }: { readonly page: MeetingPage }) {
  const { dataLang } = useShell();
  const { minutes, may, meeting } = page;
  const words = page.words.meeting;
  return (
    <Section
      id="minutes"
      title={words.minutes}
      aside={
        may.manage && (
          <ButtonLink size="small" href={`/staff/council/meetings/${meeting.id}/minutes`}>
            {words.toMinutes}
          </ButtonLink>
        )
      }
    >
      {minutes.attendance && <p className="mb-3">{minutes.attendance}</p>}
      {minutes.isEmpty && <p>{words.minutesEmpty}</p>}
      {minutes.whole && (
        <p lang={dataLang} className="max-w-4xl whitespace-pre-line">
          {minutes.whole}
        </p>
      )}
      {minutes.items.map((item) => (
        <div key={item.id} className="mt-4 max-w-4xl">
          <h3 lang={dataLang} className="font-bold">
            {item.title}
          </h3>
          <p lang={dataLang} className="whitespace-pre-line">
            {item.minutes}
          </p>
        </div>
      ))}
    </Section>
  );
}
