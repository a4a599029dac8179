import { expect, test } from "vitest";
import { readPictureWords, type TypedPictureWords } from "./readPictureWords.ts";
import { pictureRights, rightsChoice } from "./rights.ts";

const typed: TypedPictureWords = {
  alt: "朝市で野菜を選ぶ親子",
  caption: "",
  credit: "",
  rights: "own",
  otherRights: "",
};

test.each<[string, Partial<TypedPictureWords>, object]>([
  ["own work", {}, { alt: typed.alt, caption: null, credit: "", rights: "当自治体が作成" }],
  ["a licence with its author", { rights: "cc-by", credit: "山田" }, { credit: "山田", rights: "CC BY 4.0" }],
  ["other terms", { rights: "other", otherRights: "県の利用規約による" }, { rights: "県の利用規約による" }],
  ["a caption", { caption: "朝市" }, { caption: "朝市" }],
])("readPictureWords(typed): %s", (_, change, words) =>
  expect(readPictureWords({ ...typed, ...change })).toMatchObject({ words }),
);

test.each<[string, Partial<TypedPictureWords>, string]>([
  ["no alternative text", { alt: "" }, "alt"],
  ["a file name", { alt: "IMG_0123.JPG" }, "alt"],
  ["the kind alone", { alt: "写真" }, "alt"],
  ["a text as long as a page", { alt: "あ".repeat(201) }, "alt"],
  ["no rights", { rights: "" }, "rights"],
  ["rights that are not offered", { rights: "all" }, "rights"],
  ["other without saying which", { rights: "other" }, "otherRights"],
  ["permission of nobody", { rights: "permission" }, "credit"],
  ["a licence without its author", { rights: "cc-by-sa" }, "credit"],
])("readPictureWords(typed): %s is refused", (_, change, field) => {
  const read = readPictureWords({ ...typed, ...change });
  expect("problems" in read && Object.keys(read.problems)).toEqual([field]);
});

test("rightsChoice(rights): what is printed leads back to the choice", () => {
  expect(pictureRights.map(({ words }) => rightsChoice(words.ja))).toEqual(pictureRights.map(({ id }) => id));
  expect(rightsChoice("県の利用規約による")).toBe("other");
});
