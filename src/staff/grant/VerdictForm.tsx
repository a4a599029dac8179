import { Form, useNavigation } from "react-router";
import type { Refusal } from "../guard.ts";
import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { Button } from "../ui/Button.tsx";
import { Disclosure } from "../ui/Disclosure.tsx";
import { describedBy, inputLook, Problem } from "../ui/Field.tsx";
import { Select } from "../ui/Select.tsx";
import { useShell } from "../useShell.ts";

interface Verdict {
  readonly fiscalYear: number;
  readonly year: string;
  readonly verdict: string;
  readonly opinion: string;
  readonly assembly: string;
  readonly version: number;
  readonly isReported: boolean;
}

/** What the council said of a project, one form for each of its years. What was typed comes back after a refusal. */
export function VerdictForm({
  verdicts,
  words,
  refusal,
}: {
  readonly verdicts: readonly Verdict[];
  readonly words: Dictionary["grants"];
  readonly refusal: Refusal | null;
}) {
  const pending = useNavigation().state === "submitting";
  const { dataLang } = useShell();
  return verdicts.map((stored) => {
    const { fiscalYear, year, version, isReported } = stored;
    const isRefused = refusal?.values["fiscalYear"] === String(fiscalYear);
    const typed: Readonly<Record<string, string>> = isRefused
      ? (refusal?.values ?? {})
      : { verdict: stored.verdict, opinion: stored.opinion, assembly: stored.assembly };
    const texts = [
      ["opinion", words.opinion, undefined],
      ["assembly", words.assembly, words.assemblyHint],
    ] as const;
    return (
      <Disclosure key={fiscalYear} summary={year} open={isReported || isRefused}>
        <Form method="post" className="mb-6 grid max-w-3xl gap-4" key={version} noValidate>
          <p>{fill(words.councilLead, { year })}</p>
          <input type="hidden" name="fiscalYear" value={fiscalYear} />
          <input type="hidden" name="version" value={version} />
          <div className="max-w-md">
            <Select
              id={`verdict-${fiscalYear}`}
              name="verdict"
              label={words.verdict}
              defaultValue={typed["verdict"] ?? ""}
              options={[
                { value: "", label: words.noVerdict },
                { value: "effective", label: words.effective },
                { value: "notEffective", label: words.notEffective },
              ]}
            />
          </div>
          {texts.map(([name, label, hint]) => {
            const id = `${name}-${fiscalYear}`;
            const problem = isRefused ? refusal?.fields[name] : undefined;
            return (
              <div key={name}>
                <label htmlFor={id} className="block font-bold">
                  {label}
                </label>
                {hint && (
                  <p id={`${id}-hint`} className="text-solid-gray-700">
                    {hint}
                  </p>
                )}
                <textarea
                  id={id}
                  name={name}
                  rows={2}
                  lang={dataLang}
                  defaultValue={typed[name] ?? ""}
                  aria-invalid={problem ? true : undefined}
                  aria-describedby={describedBy(id, hint, problem)}
                  className={`mt-1 ${inputLook}`}
                />
                <Problem id={id} problem={problem} />
              </div>
            );
          })}
          <div>
            <Button kind="secondary" pending={pending}>
              {words.keep}
            </Button>
          </div>
        </Form>
      </Disclosure>
    );
  });
}
