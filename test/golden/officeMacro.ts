import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runTool } from "./officeTools.ts";

/** Lets LibreOffice itself edit files, as a person would: a macro in a profile of its own.
 * @param source StarBasic with a `Sub Edit(folder As String)`
 * @param folder where the files lie, also for the profile */
export async function runMacro(source: string, folder: string): Promise<void> {
  const profile = `-env:UserInstallation=file://${join(folder, "macro-profile")}`;
  const environment = { HOME: folder };
  // The first start fills the profile and would put its own empty module over ours.
  await runTool("soffice", [profile, "--headless", "--terminate_after_init"], environment);
  const library = join(folder, "macro-profile/user/basic/Standard");
  await mkdir(library, { recursive: true });
  await writeFile(join(library, "Module1.xba"), moduleFile(source + main));
  await writeFile(join(library, "script.xlb"), libraryFile);
  await runTool(
    "soffice",
    [profile, "--headless", `macro:///Standard.Module1.Main("${folder}")`],
    environment,
    180_000,
  );
  const fault = join(folder, "fault.txt");
  if (existsSync(fault)) throw new Error(`The macro failed: ${await readFile(fault, "utf8")}`);
}

/** Without it a fault would open a window that nobody sees, and wait. */
const main = `
Sub Main(folder As String)
  On Error GoTo Fault
  Edit(folder)
  Exit Sub
Fault:
  Open folder & "/fault.txt" For Output As #1
  Print #1, Error & " in line " & Erl
  Close #1
  StarDesktop.terminate()
End Sub`;

function moduleFile(source: string): string {
  const text = source.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">${text}</script:module>`;
}

const libraryFile = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
 <library:element library:name="Module1"/>
</library:library>`;
