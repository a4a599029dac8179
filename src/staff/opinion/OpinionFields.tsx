import { longestText } from "../../core/council/opinion.ts";
import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { Field, Problem } from "../ui/Field.tsx";
import { Select } from "../ui/Select.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { useShell } from "../useShell.ts";
import type { OpinionFormText } from "./presentForm.ts";

export interface OpinionFieldValues {
  readonly kind: string;
  readonly text: string;
  readonly meetingId: string;
  readonly source: string;
  readonly place: string;
  readonly memberId: string;
  readonly speaker: string;
  readonly role: string;
  readonly showsRole: boolean;
  readonly givenOn: string;
}

/** The fields of an opinion: a council member types the text alone, planning also who said it, where and when. */
export function OpinionFields({
  form,
  first,
  problems,
  words: m,
}: {
  readonly form: OpinionFormText;
  readonly first: OpinionFieldValues;
  readonly problems: Readonly<Record<string, string>>;
  readonly words: Dictionary["opinionForm"];
}) {
  const { dataLang } = useShell();
  const select = (name: "kind" | "meetingId" | "source" | "place" | "memberId") => ({
    id: name,
    name,
    defaultValue: first[name],
  });
  return (
    <>
      <div className="max-w-md">
        <Select {...select("kind")} label={m.kind} options={form.kinds} />
        <Problem id="kind" problem={problems["kind"]} />
      </div>
      <TextArea
        id="text"
        name="text"
        label={m.text}
        defaultValue={first.text}
        limit={longestText}
        rows={6}
        problem={problems["text"]}
        counter={(n) => fill(m.counter, { n, limit: longestText })}
        lang={dataLang}
      />
      {form.meetings.length > 1 && (
        <div className="max-w-xl">
          <Select {...select("meetingId")} label={m.meeting} options={form.meetings} lang={dataLang} />
          <Problem id="meetingId" problem={problems["meetingId"]} />
        </div>
      )}
      {form.forOthers && (
        <>
          <div className="grid max-w-4xl gap-5 sm:grid-cols-2">
            <Select {...select("source")} label={m.source} options={form.sources} />
            <Select {...select("place")} label={m.place} options={form.places} />
            {form.members.length > 1 && (
              <div>
                <Select {...select("memberId")} label={m.member} options={form.members} lang={dataLang} />
                <Problem id="memberId" problem={problems["memberId"]} />
              </div>
            )}
            <Field
              id="givenOn"
              name="givenOn"
              type="date"
              label={m.givenOn}
              defaultValue={first.givenOn}
              problem={problems["givenOn"]}
            />
            <Field
              id="speaker"
              name="speaker"
              label={m.speaker}
              hint={m.speakerHint}
              defaultValue={first.speaker}
              autoComplete="off"
              lang={dataLang}
            />
            <Field
              id="role"
              name="role"
              label={m.role}
              hint={m.roleHint}
              defaultValue={first.role}
              lang={dataLang}
            />
          </div>
        </>
      )}
      <label className="flex min-h-9 items-center gap-2">
        <input
          type="checkbox"
          name="showsRole"
          value="1"
          defaultChecked={first.showsRole}
          className="size-6 shrink-0 accent-key-900"
        />
        {m.showsRole}
      </label>
    </>
  );
}
