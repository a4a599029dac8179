import type { TypedOpinion } from "../../usecases/opinions/readOpinion.ts";

/** The fields of an opinion as the form sends them. */
export function typedOpinion(form: FormData): TypedOpinion {
  const text = (name: string) => String(form.get(name) ?? "");
  return {
    subject: text("subject"),
    seen: text("seen"),
    paper: text("paper"),
    kind: text("kind"),
    text: text("text"),
    meetingId: text("meetingId"),
    source: text("source"),
    place: text("place"),
    memberId: text("memberId"),
    speaker: text("speaker"),
    role: text("role"),
    showsRole: form.has("showsRole"),
    givenOn: text("givenOn").trim(),
  };
}
