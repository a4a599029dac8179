import sharp from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import { actorOf, planId, withSampleCity } from "../../../test/support/sampleCity.ts";
import type { Role } from "../../core/permission/permission.ts";
import { isUserError } from "../../core/userError.ts";
import { listAudit } from "../audit/listAudit.ts";
import { editPlan } from "../planEdit/editPlan.ts";
import { startRevision } from "../planEdit/startRevision.ts";
import { viewEditor } from "../planEdit/viewEditor.ts";
import { listPictures } from "./listPictures.ts";
import { readPicture } from "./readPicture.ts";
import { removePicture } from "./removePicture.ts";
import { updatePicture } from "./updatePicture.ts";
import { uploadPicture, uploadsPerHour } from "./uploadPicture.ts";

const context = await withSampleCity("elsewhere");
const planning = actorOf("planning");
const stranger = actorOf("planning", null, "elsewhere");
const typed = { alt: "朝市で野菜を選ぶ親子", caption: "朝市", credit: "", rights: "own", otherRights: "" };
let shade = 0;
/** A picture unlike any before. */
const file = async () =>
  new Uint8Array(
    await sharp({
      create: { width: 20, height: 10 + shade, channels: 3, background: { r: shade++, g: 90, b: 90 } },
    })
      .withExif({ IFD0: { Artist: "A Person" } })
      .jpeg()
      .toBuffer(),
  );
const upload = async (change: object = {}, actor = planning, now = context.now) =>
  uploadPicture({ ...context, now }, actor, { bytes: await file(), typed: { ...typed, ...change } });
const faultOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: unknown) => {
      if (isUserError(error)) return [error.code, ...Object.keys(error.fields)].join(" ");
      throw error;
    },
  );
const list = async (actor = planning) => (await listPictures(context, actor, { planId })).pictures;

describe("who may", () => {
  let id: string;
  beforeAll(async () => {
    ({ id } = await upload());
  });
  const all = (who: typeof planning) => [
    faultOf(upload({}, who)),
    faultOf(listPictures(context, who, { planId })),
    faultOf(readPicture(context, who, id)),
    faultOf(updatePicture(context, who, { id, typed })),
    faultOf(removePicture(context, who, id)),
  ];

  test.each<Role>(["head", "clerk", "council", "reader", "administrator"])("%s may nothing", async (role) => {
    const who = actorOf(role, role === "head" || role === "clerk" ? "shoko" : null);
    expect(new Set(await Promise.all(all(who)))).toEqual(new Set(["forbidden"]));
  });

  test("another city sees, changes and removes none of ours", async () => {
    expect(await list(stranger)).toEqual([]);
    expect(await faultOf(readPicture(context, stranger, id))).toBe("not-found");
    expect(await faultOf(updatePicture(context, stranger, { id, typed }))).toBe("not-found");
    expect(await faultOf(removePicture(context, stranger, id))).toBe("not-found");
    expect((await list()).map((one) => one.id)).toEqual([id]);
  });
});

describe("uploadPicture(context, actor, request)", () => {
  test("keeps pixels, words and rights; the record of changes says who", async () => {
    const { id } = await upload({ rights: "cc-by", credit: "里山の会" });
    const picture = await readPicture(context, planning, id);
    expect(picture).toMatchObject({
      alt: typed.alt,
      caption: "朝市",
      credit: "里山の会",
      rights: "CC BY 4.0",
      mediaType: "image/jpeg",
      width: 20,
    });
    expect(Buffer.from(picture.bytes).toString("latin1")).not.toContain("A Person");
    const { entries } = await listAudit(context, planning, { before: null, subject: `picture ${id}` });
    expect(entries).toMatchObject([
      { action: "uploadPicture", userName: planning.name, before: null, after: { rights: "CC BY 4.0" } },
    ]);
  });

  test.each([
    ["no file", async () => new Uint8Array(), {}, "bad-input file"],
    ["a page", async () => new TextEncoder().encode("<html><script>"), {}, "bad-input file"],
    ["a file over 5 MB", async () => new Uint8Array(5_000_001), {}, "bad-input file"],
    ["no words", file, { alt: "", rights: "" }, "bad-input alt rights"],
  ])("%s is refused, and nothing is kept", async (_, bytes, change, fault) => {
    const before = (await list()).length;
    const request = { bytes: await bytes(), typed: { ...typed, ...change } };
    expect(await faultOf(uploadPicture(context, planning, request))).toBe(fault);
    expect(await list()).toHaveLength(before);
  });

  test("the same picture is kept once, also by two clicks", async () => {
    const bytes = await file();
    const send = () => faultOf(uploadPicture(context, planning, { bytes, typed }));
    const before = (await list()).length;
    expect((await Promise.all([send(), send()])).toSorted()).toEqual(["bad-input file", "done"]);
    expect(await send()).toBe("bad-input file");
    expect(await list()).toHaveLength(before + 1);
  });

  test("after too many within an hour, one waits; a colleague need not", async () => {
    const busy = { ...planning, userId: "busy" };
    for (let count = 0; count < uploadsPerHour; count++) await upload({}, busy);
    expect(await faultOf(upload({}, busy))).toBe("wrong-state");
    expect(await faultOf(upload())).toBe("done");
    const later = () => new Date(context.now().getTime() + 3_600_001);
    expect(await faultOf(upload({}, busy, later))).toBe("done");
  });
});

describe("a picture in a plan", () => {
  test("is offered by the editor, named where it is used, and cannot be removed until it is taken off", async () => {
    const { id } = await upload({ alt: "交流広場の完成予想図" });
    const revision = { planId, effectiveYear: 2022, reason: "中間見直し", label: null };
    const versionId = await startRevision(context, planning, revision);
    const view = await viewEditor(context, planning, { versionId });
    expect(view.pictures).toContainEqual({ id, alt: "交流広場の完成予想図" });
    const node = view.content.nodes[0];
    if (!node) throw new Error("The sample plan has nodes.");
    const show = (before: unknown, value: unknown) =>
      editPlan(context, planning, {
        versionId,
        edit: {
          kind: "setNode",
          nodeId: node.id,
          change: { field: "content", before, value },
        } as Parameters<typeof editPlan>[2]["edit"],
      });
    const withPicture = [...node.content, { kind: "picture", label: null, pictureId: id }];
    await show(node.content, withPicture);
    const place = `${node.number} ${node.title}`.trim();
    expect((await list()).find((one) => one.id === id)?.uses).toMatchObject([{ planId, versionId, place }]);
    expect(await faultOf(removePicture(context, planning, id))).toBe("wrong-state");
    await show(withPicture, node.content);
    expect(await faultOf(removePicture(context, planning, id))).toBe("done");
    expect(await faultOf(readPicture(context, planning, id))).toBe("not-found");
  });

  test("its words change, its pixels do not; wrong words change nothing", async () => {
    const { id } = await upload();
    const { bytes } = await readPicture(context, planning, id);
    await updatePicture(context, planning, { id, typed: { ...typed, alt: "朝市のにぎわい", caption: "" } });
    expect(await faultOf(updatePicture(context, planning, { id, typed: { ...typed, alt: "" } }))).toBe(
      "bad-input alt",
    );
    expect(await readPicture(context, planning, id)).toMatchObject({
      alt: "朝市のにぎわい",
      caption: null,
      bytes,
    });
  });
});
