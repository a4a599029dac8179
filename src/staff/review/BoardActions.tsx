import { useNavigation } from "react-router";
import type { Dictionary } from "../messages/dictionary.ts";
import { fill } from "../messages/fill.ts";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/Field.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import { useShell } from "../useShell.ts";

/** What the form of a reminder begins with. */
export interface ReminderFields {
  readonly text: string;
  readonly key: string;
  readonly isByMail: boolean;
  readonly limit: number;
}

/** What planning may do with what is chosen. `approve`: how many sheets wait for it. */
export interface Rights {
  readonly approve: number;
  readonly extend: boolean;
  readonly remind: boolean;
}

/** Remind, approve, extend: one form for all that is chosen above. */
export function BoardActions({
  words,
  rights,
  reminder,
  refusal,
}: {
  readonly words: Pick<Dictionary, "board" | "boardMore" | "remind">;
  readonly rights: Rights;
  readonly reminder: ReminderFields;
  readonly refusal: {
    readonly fields: Readonly<Record<string, string>>;
    readonly values: Readonly<Record<string, string>>;
  } | null;
}) {
  const pending = useNavigation().state === "submitting";
  const { dataLang } = useShell();
  const { limit } = reminder;
  return (
    <fieldset className="mt-8 border-t-2 border-solid-gray-900 pt-3 print:hidden">
      <legend id="bulk" tabIndex={-1} className="float-left mb-2 w-full text-std-18B-160">
        {words.board.bulk}
      </legend>
      <p className="clear-both mb-4 text-solid-gray-700">{words.boardMore.chooseHelp}</p>
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        {rights.remind && (
          <div>
            <input type="hidden" name="key" value={reminder.key} />
            <TextArea
              id="reminderText"
              name="reminderText"
              label={words.remind.text}
              defaultValue={refusal?.values["reminderText"] ?? reminder.text}
              limit={limit}
              rows={4}
              problem={refusal?.fields["reminderText"]}
              counter={(n) => `${n}／${limit}`}
              lang={dataLang}
            />
            <p className="mb-3 text-solid-gray-700">
              {words.remind.lead} {reminder.isByMail ? words.remind.byMail : words.remind.noMail}
            </p>
            <Button name="intent" value="remind" pending={pending}>
              {words.remind.button}
            </Button>
          </div>
        )}
        <div className="flex flex-col gap-8">
          <div>
            <p className="mb-2 text-solid-gray-700">
              {rights.approve > 0
                ? fill(words.boardMore.approveNote, { n: rights.approve })
                : words.boardMore.approveNone}
            </p>
            {rights.approve > 0 && (
              <Button kind="secondary" name="intent" value="approve" pending={pending}>
                {words.board.approveMany}
              </Button>
            )}
          </div>
          {rights.extend && (
            <div>
              <Field
                id="dueOn"
                name="dueOn"
                type="date"
                label={words.board.newDue}
                defaultValue={refusal?.values["dueOn"]}
                problem={refusal?.fields["dueOn"]}
              />
              <p className="my-2 text-solid-gray-700">{words.boardMore.extendHelp}</p>
              <Button kind="secondary" name="intent" value="extend" pending={pending}>
                {words.board.extend}
              </Button>
            </div>
          )}
        </div>
      </div>
    </fieldset>
  );
}
