import { useLoaderData } from "react-router";
import { permissions, roles, type Permission } from "../../core/permission/permission.ts";
import { staffLoader } from "../guard.ts";
import { wordsOf } from "../messages/dictionary.ts";
import { Page } from "../ui/Page.tsx";
import { Cell, Head, RowHead, Table } from "../ui/Table.tsx";

export const loader = staffLoader("signedIn", async ({ locale }) => {
  const { approval, rights, roles: roleWords } = wordsOf(locale, "approval", "rights", "roles");
  const names = Object.keys(permissions) as Permission[];
  return {
    words: approval,
    roles: roles.map((role) => roleWords[role]),
    rows: names.map((name) => {
      const anywhere: readonly string[] = permissions[name].anywhere;
      const own: readonly string[] = permissions[name].ownDepartment;
      return {
        name: rights[name],
        cells: roles.map((role) =>
          anywhere.includes(role) ? "anywhere" : own.includes(role) ? "own" : "none",
        ),
      };
    }),
  };
});

/** Who may do what: the table by which every page and every form decides. */
export default function Rights() {
  const { words, roles: heads, rows } = useLoaderData<typeof loader>();
  return (
    <Page title={words.rightsTitle}>
      <p className="mb-6">{words.rightsLead}</p>
      <Table caption={words.rightsTitle} hiddenCaption>
        <thead>
          <tr>
            <Head>{words.right}</Head>
            {heads.map((role) => (
              <Head key={role}>{role}</Head>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, cells }) => (
            <tr key={name}>
              <RowHead>{name}</RowHead>
              {cells.map((cell, index) => (
                <Cell key={index}>
                  {cell === "none" ? (
                    <span className="text-solid-gray-700">
                      <span aria-hidden="true">－</span>
                      <span className="sr-only">{words.none}</span>
                    </span>
                  ) : (
                    `${cell === "anywhere" ? "◎" : "○"} ${words[cell]}`
                  )}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </Page>
  );
}
