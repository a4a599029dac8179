import { useEffect, useRef } from "react";
import { Form, useFetcher, useNavigation } from "react-router";
import type { PresetForm } from "../../core/judgementForm/presetForm.ts";
import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { Banner } from "../ui/Banner.tsx";
import { Button } from "../ui/Button.tsx";
import { ErrorSummary } from "../ui/ErrorSummary.tsx";
import type { FormAnswer } from "./formAction.ts";
import { PresetFields } from "./PresetFields.tsx";
import type { FormOptions } from "./presentOptions.ts";
import { PreviewPane } from "./PreviewPane.tsx";
import type { Preview } from "./previewOf.ts";

export interface EditorStart {
  readonly words: Dictionary["judgement"];
  readonly options: FormOptions;
  readonly form: PresetForm;
  readonly trials: readonly { readonly value: string; readonly label: string }[];
  readonly trial: string;
  readonly preview: Preview | null;
}

/** A scale as a form, with what it would grade beside it. Every button posts the whole form, so that it works without
 * a script and nothing typed is lost; a script only keeps the preview up to date while one types. */
export function PresetEditor({
  start,
  answer,
  basedOn = null,
}: {
  readonly start: EditorStart;
  readonly answer: FormAnswer | undefined;
  /** The version from which a further one is begun. */
  readonly basedOn?: number | null;
}) {
  const { words, options } = start;
  const now = answer ?? { ...start, focus: null, isImported: false, message: null, problems: {} };
  const pending = useNavigation().state !== "idle";
  const live = useFetcher<FormAnswer>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const frame = useRef<HTMLFormElement>(null);
  const shown = live.data ?? now;
  useEffect(() => {
    live.reset();
    if (answer?.focus) document.getElementById(answer.focus)?.focus();
    return () => clearTimeout(timer.current);
    // Only a new answer of the page itself matters here.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [answer]);
  const refresh = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      if (!frame.current) return;
      const sent = new FormData(frame.current);
      sent.set("intent", "preview");
      void live.submit(sent, { method: "post" });
    }, 400);
  };
  const problems = Object.entries(now.problems);
  return (
    <>
      {now.isImported && <Banner tone="success" title={words.imported} announce />}
      {now.message && problems.length === 0 && <Banner tone="error" title={now.message} announce />}
      {now.message && problems.length > 0 && (
        <ErrorSummary
          key={now.form.bands.length}
          title={words.problems}
          lead={now.message}
          problems={problems.map(([fieldId, message]) => ({
            fieldId,
            message: `${rowOf(fieldId, words)}${message}`,
          }))}
        />
      )}
      <Form
        key={keyOf(now.form)}
        ref={frame}
        method="post"
        noValidate
        preventScrollReset
        onInput={refresh}
        className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_23rem]"
      >
        <div className="min-w-0">
          {/* The Enter key presses the first button of a form: this one changes nothing. */}
          <button
            type="submit"
            name="intent"
            value="preview"
            tabIndex={-1}
            aria-hidden="true"
            className="sr-only"
          />
          {basedOn !== null && <input type="hidden" name="basedOn" value={basedOn} />}
          <PresetFields form={now.form} words={words} options={options} problems={now.problems} />
          <p className="mt-8">
            <Button pending={pending} name="intent" value="save">
              {basedOn === null ? words.save : words.saveVersion}
            </Button>
          </p>
        </div>
        <div className="min-w-0 lg:sticky lg:top-4 lg:self-start">
          <PreviewPane preview={shown.preview} words={words} trials={start.trials} trial={now.trial} />
        </div>
      </Form>
    </>
  );
}

/** Which row a field stands in: the same message may come from several. */
function rowOf(field: string, words: Dictionary["judgement"]): string {
  const [, list, place] = /^(bands|rules)\.(\d+)\./.exec(field) ?? [];
  if (place === undefined) return "";
  return `${fill(list === "bands" ? words.bandN : words.ruleN, { n: Number(place) + 1 })}: `;
}

/** Fields show what they began with: when the form comes back changed, they begin anew. */
const keyOf = (form: PresetForm) => JSON.stringify(form);
