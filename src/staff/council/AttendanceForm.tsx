import { Form, useNavigation } from "react-router";
import { attendances } from "../../core/council/attendance.ts";
import { Button } from "../ui/Button.tsx";
import { inputLook } from "../ui/Field.tsx";
import { Cell, Head, RowHead, Table } from "../ui/Table.tsx";
import { useShell } from "../useShell.ts";
import type { MinutesPage } from "./minutes.tsx";

/** Who came, somebody for them, or nobody: one line for each member in office on the day. */
export function AttendanceForm({ page }: { readonly page: MinutesPage }) {
  const pending = useNavigation().state === "submitting";
  const { dataLang } = useShell();
  const { members, isOpen } = page;
  const words = page.words.minutes;
  if (members.length === 0) return <p>{words.noMembers}</p>;
  return (
    <Form method="post">
      <input type="hidden" name="intent" value="attendance" />
      <Table caption={words.attendance} hiddenCaption>
        <thead>
          <tr>
            <Head>{words.attendance}</Head>
            {["", ...attendances].map((value) => (
              <Head key={value}>{value === "" ? words.notNoted : words[value as "present"]}</Head>
            ))}
            <Head>{words.note}</Head>
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <tr key={member.id}>
              <RowHead>
                <span lang={dataLang}>
                  {member.office} {member.name}
                  <span className="block text-solid-gray-700">{member.affiliation}</span>
                </span>
                <input type="hidden" name="member" value={member.id} />
              </RowHead>
              {(["", ...attendances] as const).map((value) => (
                <Cell key={value}>
                  <input
                    type="radio"
                    name={`attendance:${member.id}`}
                    value={value}
                    defaultChecked={member.attendance === value}
                    disabled={!isOpen}
                    aria-label={`${member.name} ${value === "" ? words.notNoted : words[value]}`}
                    className="size-6 accent-key-900"
                  />
                </Cell>
              ))}
              <Cell>
                <input
                  name={`note:${member.id}`}
                  defaultValue={member.note}
                  disabled={!isOpen}
                  aria-label={`${member.name} ${words.note}`}
                  lang={dataLang}
                  className={`${inputLook} min-w-48`}
                />
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
      {isOpen && (
        <div className="mt-4">
          <Button kind="secondary" pending={pending}>
            {words.saveAttendance}
          </Button>
        </div>
      )}
    </Form>
  );
}
