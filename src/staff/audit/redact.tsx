import { Form, redirect, useActionData, useLoaderData, useNavigation } from "react-router";
import { z } from "zod";
import { UserError } from "../../core/userError.ts";
import { redactAuditEntry, viewRedaction } from "../../usecases/audit/redactAuditEntry.ts";
import { staffAction, staffLoader, textParam, type Staff } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { Banner } from "../ui/Banner.tsx";
import { Breadcrumb } from "../ui/Breadcrumb.tsx";
import { Button } from "../ui/Button.tsx";
import { Field, Problem } from "../ui/Field.tsx";
import { Page } from "../ui/Page.tsx";
import { Section } from "../ui/Section.tsx";
import { useShell } from "../useShell.ts";
import { actionText, fieldText, fullMoment } from "./presentAudit.ts";

export const loader = staffLoader(["redactAudit"], async (staff) => {
  const { context, actor, locale, url } = staff;
  const words = wordsOf(locale, "redaction", "audit", "view", "states", "entry");
  const done = url.searchParams.get("done");
  const asked = { entryId: entryIdOf(staff), field: fieldOf(url.searchParams.get("field")) };
  // What was chosen is gone once it is redacted.
  const view = await viewRedaction(context, actor, done === null ? asked : { ...asked, field: null });
  const labelOf = (path: readonly string[]) => fieldText({ kind: "other", path }, { locale, words });
  return {
    words: words.redaction,
    auditTitle: words.audit.title,
    id: view.entry.id,
    at: fullMoment(view.entry.at, locale),
    action: actionText(view.entry.action, words),
    texts: view.texts.map(({ field, text }) => ({
      value: JSON.stringify(field),
      label: labelOf(field),
      text,
    })),
    chosen: view.chosen && {
      value: JSON.stringify(view.chosen.field),
      label: labelOf(view.chosen.field),
      text: view.chosen.text,
    },
    elsewhere: view.elsewhere.length,
    done: done === null ? null : Number(done),
  };
});

export const action = staffAction(["redactAudit"], async (staff, form) => {
  const entryId = entryIdOf(staff);
  const field = fieldOf(String(form.get("field") ?? ""));
  if (!field) throw nothingChosen();
  if (form.get("confirm") !== "yes") throw notConfirmed();
  const { redacted } = await redactAuditEntry(staff.context, staff.actor, {
    entryId,
    field,
    reason: String(form.get("reason") ?? ""),
    everywhere: form.get("everywhere") === "yes",
  });
  return redirect(`/audit/${entryId}/redact?done=${redacted}`);
});

const entryIdOf = (staff: Staff): number => {
  const id = Number(textParam(staff, "entryId"));
  return Number.isSafeInteger(id) ? id : 0;
};

const path = z.array(z.string()).min(1);

function fieldOf(text: string | null): string[] | null {
  try {
    return text ? (path.safeParse(JSON.parse(text)).data ?? null) : null;
  } catch {
    return null;
  }
}

function nothingChosen(): UserError {
  const words = { ja: "黒塗りにする文を選んでください。", en: "Choose the text to redact." };
  return new UserError("bad-input", words, { field: words });
}

function notConfirmed(): UserError {
  const words = { ja: "確認の欄にしるしを付けてください。", en: "Tick the box to confirm." };
  return new UserError("bad-input", words, { confirm: words });
}

/** Blacks a text of the record out: choose it, see where it stands, say why, confirm. */
export default function Redact() {
  const page = useLoaderData<typeof loader>();
  const { words: shellWords, langOf } = useShell();
  const { words: m, chosen } = page;
  return (
    <Page
      title={m.title}
      way={
        <Breadcrumb
          label={shellWords.shell.breadcrumb}
          items={[{ text: page.auditTitle, href: "/audit" }, { text: fill(m.entry, { n: page.id }) }]}
        />
      }
      over={
        <p>
          {page.at} {page.action}
        </p>
      }
    >
      {page.done !== null && (
        <Banner tone="success" title={fill(m.done, { n: page.done })} announce>
          <p>
            <a href="/staff/audit" className="link-plain">
              {m.back}
            </a>
          </p>
        </Banner>
      )}
      <p className="mb-8 max-w-4xl">{m.lead}</p>
      {chosen ? (
        <Confirm page={page} chosen={chosen} />
      ) : page.texts.length === 0 ? (
        <p>{m.nothing}</p>
      ) : (
        <Section id="choose" title={m.choose}>
          <form method="get">
            <ul>
              {page.texts.map(({ value, label, text }, index) => (
                <li key={value} className="border-t border-solid-gray-300 py-2">
                  <label htmlFor={`field-${index}`} className="flex gap-3">
                    <input
                      id={`field-${index}`}
                      type="radio"
                      name="field"
                      value={value}
                      defaultChecked={index === 0}
                      className="mt-1 size-6 shrink-0 accent-key-900"
                    />
                    <span className="text-solid-gray-700">{label}</span>
                  </label>
                  <p lang={langOf(text)} className="ps-9 [overflow-wrap:anywhere] whitespace-pre-wrap">
                    {text}
                  </p>
                </li>
              ))}
            </ul>
            <div className="mt-4">
              <Button kind="secondary">{m.chooseButton}</Button>
            </div>
          </form>
        </Section>
      )}
    </Page>
  );
}

function Confirm({
  page,
  chosen,
}: {
  readonly page: ReturnType<typeof useLoaderData<typeof loader>>;
  readonly chosen: { readonly value: string; readonly label: string; readonly text: string };
}) {
  const answer = useActionData<typeof action>();
  const pending = useNavigation().state === "submitting";
  const { langOf } = useShell();
  const { words: m } = page;
  const refusal = answer && "refusal" in answer ? answer.refusal : null;
  return (
    <Section id="preview" title={m.preview}>
      {refusal && <Banner tone="error" title={refusal.message} announce />}
      <dl className="mb-6 grid gap-y-2 sm:grid-cols-[10rem_minmax(0,1fr)]">
        <dt className="text-solid-gray-700">{m.text}</dt>
        <dd>
          <span className="block text-solid-gray-700">{chosen.label}</span>
          <span lang={langOf(chosen.text)} className="[overflow-wrap:anywhere] whitespace-pre-wrap">
            {chosen.text}
          </span>
        </dd>
      </dl>
      <p className="mb-6 text-solid-gray-700">{m.elsewhereHelp}</p>
      <Form method="post" noValidate className="grid gap-5">
        <input type="hidden" name="field" value={chosen.value} />
        {page.elsewhere > 0 ? (
          <Check
            name="everywhere"
            label={fill(m.elsewhere, { n: page.elsewhere })}
            // A person's own name stands in everything they ever did.
            defaultChecked={chosen.value !== '["user_name"]'}
          />
        ) : (
          <p>{m.noElsewhere}</p>
        )}
        <Field
          id="reason"
          name="reason"
          label={m.reason}
          defaultValue={refusal?.values["reason"]}
          problem={refusal?.fields["reason"]}
          required
        />
        <div>
          <Check name="confirm" label={m.confirm} />
          <Problem id="confirm" problem={refusal?.fields["confirm"]} />
        </div>
        <div className="flex items-center gap-6">
          <Button kind="danger" pending={pending}>
            {m.submit}
          </Button>
          <a href="?" className="link-plain py-3">
            {m.other}
          </a>
        </div>
      </Form>
    </Section>
  );
}

function Check({
  name,
  label,
  defaultChecked = false,
}: {
  readonly name: string;
  readonly label: string;
  readonly defaultChecked?: boolean;
}) {
  return (
    <label className="flex min-h-9 items-center gap-2">
      <input
        type="checkbox"
        name={name}
        value="yes"
        defaultChecked={defaultChecked}
        className="size-6 shrink-0 accent-key-900"
      />
      {label}
    </label>
  );
}
