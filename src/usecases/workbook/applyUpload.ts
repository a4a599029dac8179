import type { Context } from "../../context.ts";
import type { Actor } from "../../core/permission/permission.ts";
import type { Difference, DifferenceOption } from "../../core/workbook/difference.ts";
import { audit } from "../../store/audit.ts";
import { inMunicipality } from "../../store/transact.ts";
import { noteApplied } from "../../store/workbooks.ts";
import { saveTyped } from "../cycle/saveSubmission.ts";
import { closedNow, compareUpload } from "./compareUpload.ts";
import { loadUpload } from "./loadUpload.ts";
import type { ApplyResult } from "./views.ts";
import { lineId } from "./viewUpload.ts";

/** Takes cells of a file over into the forms, by the same rules as if they were typed: as drafts, text by text, and never
 * over what somebody has changed since the page was opened. Done twice, it changes nothing the second time.
 * @param choice.all everything that clashes with nothing and can be read; else what was picked
 * @param choice.picks line → address of the cell that is taken
 * @param choice.versions line → version of the field when the page was opened */
export async function applyUpload(
  context: Pick<Context, "databases" | "now">,
  actor: Actor,
  uploadId: string,
  choice: {
    readonly all: boolean;
    readonly picks: Readonly<Record<string, string>>;
    readonly versions: Readonly<Record<string, number>>;
  },
): Promise<ApplyResult> {
  return inMunicipality(context.databases.app, actor.municipalityId, actor.userId, async (tx) => {
    const { upload, issue, submissions } = await loadUpload(tx, actor, uploadId, { lock: true });
    const { differences } = compareUpload(issue.book, upload.matched, submissions);
    const taken = differences.flatMap((difference) => {
      const option = choice.all ? certain(difference) : picked(difference, choice.picks);
      return option?.text == null ? [] : [{ difference, address: option.address, text: option.text }];
    });
    const result = { saved: 0, clashed: 0, closed: 0 };
    for (const loaded of submissions) {
      const { id } = loaded.submission;
      const own = taken.filter(({ difference }) => difference.submissionId === id);
      if (own.length === 0) continue;
      if (closedNow(loaded)) {
        result.closed += own.length;
        continue;
      }
      const { saved, conflicts } = await saveTyped(tx, context.now(), actor, loaded, {
        values: Object.fromEntries(own.map(({ difference, text }) => [difference.field, text])),
        versions: Object.fromEntries(
          own.map(({ difference }) => [difference.field, choice.versions[lineId(difference)] ?? 0]),
        ),
        isFromFile: true,
      });
      result.clashed += Object.keys(conflicts).length;
      result.saved += saved;
      if (saved === 0) continue;
      const cells = own.filter(({ difference }) => !conflicts[difference.field]);
      await audit(tx, actor, "takeFromFile", `submission ${id}`, null, {
        file: upload.fileName,
        hash: upload.hash,
        code: upload.code,
        cells: Object.fromEntries(cells.map(({ difference, address }) => [difference.field, address])),
      });
    }
    if (result.saved > 0) {
      await noteApplied(tx, upload.id, { cells: result.saved, at: context.now(), by: actor.name });
    }
    return result;
  });
}

function certain({ kind, options }: Difference): DifferenceOption | undefined {
  return kind === "change" ? options[0] : undefined;
}

function picked(
  difference: Difference,
  picks: Readonly<Record<string, string>>,
): DifferenceOption | undefined {
  const address = picks[lineId(difference)];
  return difference.options.find((option) => option.address === address);
}
