/** Words of the page on which a plan itself is published, in Japanese. */
export const jaPublishPlan = {
  publishPlan: {
    title: "計画を公表する",
    lead: "計画の文章・体系・指標と目標値が、その時点のまま市民のページに残ります。検証の結果は、年度ごとに別に公表します。",
    version: "第{n}版",
    inForce: "現在の版",
    choose: "公表する版",
    asComment: "案として公表します。すべてのページに「案」と表示されます。",
    asFinal: "確定した計画として公表します。",
    published_comment: "案として公表中",
    published_final: "公表中",
    published_none: "未公表",
    contentsText:
      "計画の全文、施策体系図、概要版、指標ごとのページ、前の版とのちがい、計画書（PDF・Word）、CSV・JSON・SVG",
    submit: "公表する",
    yearly: "年度の検証を公表するときは、その年度のページから進みます。",
  },
} as const;
