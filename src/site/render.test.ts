import { describe, expect, test } from "vitest";
import { heads, publications, tombstone } from "../../test/support/publications.ts";
import { linkFromRoot } from "./links.ts";
import { pagePaths } from "./pages.ts";
import { render, renderNotFound } from "./render.ts";

const review = "mori/mori-plan/2020";
const textOf = async (path: string) => String((await render(publications, path, linkFromRoot))?.body);
const visible = (html: string) =>
  html
    .replace(/<[^>]*>/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();

describe("render(publications, path, linkTo): what each page says", () => {
  test.each([
    ["", "森市"],
    ["en/", "Mori City"],
    ["mori/", "令和3年度の検証（令和4年度実施）"],
    ["mori/", "34,096 人"],
    ["mori/", "森市総合計画 検討中の案 計画期間: 期間の定めなし 担当: 商工振興課（推進室）"],
    ["mori/mori-plan/", "計画期間 令和2年度から令和6年度まで（5年間） 状態 改訂済み"],
    ["mori/mori-plan/", "令和6年度（2024）までに、次の目標に届くことをめざします。"],
    ["mori/mori-plan/", "体験事業 再掲 交付金 ほかの掲載先： 1 施策1"],
    ["mori/mori-plan/", "これから記入します。"],
    ["mori/mori-plan/", "性質上、指標を設けない"],
    ["mori/mori-plan/", "約12万人 平成30年度 出典：調査"],
    ["mori/mori-plan/", "「箇所」と共通の目標"],
    ["mori/mori-plan/versions/1/", "これは第1版です。 現在の計画を見る"],
    ["mori/mori-plan/versions/2/comparison/", "第1版から第2版へ変わったところ"],
    ["mori/mori-plan/versions/2/comparison/", "［削除ここから］ 古い題 ［削除ここまで］"],
    ["mori/mori-plan/versions/2/comparison/", "なくなる目標"],
    ["mori/mori-plan/summary/", "森とともに生きるまち"],
    ["mori/mori-plan/summary/", "駅前プロジェクト"],
    ["mori/mori-plan/indicators/visits/", "件数の計"],
    ["mori/mori-plan/indicators/visits/", "令和2年度の検証での値"],
    ["mori/mori-long/", "案 これは計画の案です。決定した計画ではありません。"],
    ["mori/mori-long/parts/g1/", "案 これは計画の案です。"],
    ["mori/mori-long/parts/g1/", "(80) 事業80"],
    ["en/mori/mori-plan/", "By the end of FY2024 the city wants to reach these targets."],
    [`${review}/`, "令和2年度の検証（令和3年度実施）"],
    [`en/${review}/`, "Review of FY2020 (carried out in FY2021)"],
    [`${review}/`, "4の指標のうち 再掲の1件を除く"],
    [`${review}/`, "評価できない 3"],
    [`${review}/`, "公表日 令和3年11月1日 (2021年) 版 0123456789ab"],
    ["mori/mori-plan/2021/", "案・意見募集中"],
    [`${review}/sheets/01/`, "令和2年度 R2 2020"],
    [`${review}/sheets/01/`, "△12"],
    [`${review}/sheets/01/`, "集計中"],
    [`${review}/sheets/01/`, "– まだありません"],
    [`${review}/sheets/01/`, "進捗率 150.0%"],
    [`${review}/sheets/01/`, "記載なし"],
    [`en/${review}/sheets/01/`, "not available yet"],
    [`${review}/sheets/02/`, "- もとの表では 25件"],
    [`${review}/sheets/02/`, "着手 整備完了"],
    [`${review}/sheets/02/`, "前のシート"],
    [`${review}/indicators/visits/`, "目標を5件上回りました"],
    [`${review}/indicators/visits/`, "20件以上"],
    [`${review}/indicators/visits/`, "（25－10）÷（20－10）＝150.0%"],
    [`${review}/indicators/visits/`, "実績を「-」と表示"],
    [`${review}/indicators/land/`, "「箇所」と共通の目標"],
    [`${review}/indicators/works/`, "数で表された値がないため、グラフはありません"],
  ])("%s says %s", async (path, words) => expect(visible(await textOf(path))).toContain(words));

  test("a merged target stands once, over both rows", async () => {
    const html = await textOf(`${review}/sheets/01/`);
    expect(html.match(/rowspan="2"/gu)).toHaveLength(1);
    expect(html.match(/3か所/gu)).toHaveLength(1);
  });

  test("only a draft carries the banner", async () => {
    expect(await textOf(`${review}/`)).not.toContain("案・意見募集中");
    expect(await textOf("mori/mori-plan/2021/sheets/01/")).toContain("案・意見募集中");
  });
});

describe("render(publications, path, linkTo): status", () => {
  test.each([
    [`${tombstone.path}/`, 410, "誤り"],
    [`en/${tombstone.path}/`, 410, "This page has been withdrawn"],
    [`${tombstone.path}.json`, 410, "誤り"],
    ["404.html", 404, "ページが見つかりません"],
    ["en/404.html", 404, "Page not found"],
    ["site.css", 200, "--accent"],
  ])("%s is %i", async (path, status, words) => {
    const rendered = await render(publications, path, linkFromRoot);
    expect(rendered?.status).toBe(status);
    expect(String(rendered?.body)).toContain(words);
  });

  test.each([
    "mori",
    "nowhere/",
    "mori/mori-plan/2020/sheets/99/",
    "mori.csv",
    "mori.svg",
    "en/mori.json",
    ".json",
  ])("%s is unknown", async (path) => expect(await render(publications, path, linkFromRoot)).toBeUndefined());

  test("renderNotFound(linkTo, language) speaks the language", () =>
    expect(renderNotFound(linkFromRoot, "en")).toMatchObject({ status: 404, language: "en" }));
});

describe("every page keeps to the content policy", () => {
  const pages = pagePaths(heads).filter((path) => /(^|\/|\.html|\.svg)$/u.test(path));
  test.each(pages)("%s has no script and no inline style, and escapes hostile text", async (path) => {
    const body = await textOf(path);
    expect(body).not.toMatch(/<script|<style|\sstyle=|javascript:|@import/iu);
    expect(body).not.toMatch(/<[^>]*\son[a-z]+='/iu);
    expect(body).toMatch(/<title[ >]/u);
  });
});
