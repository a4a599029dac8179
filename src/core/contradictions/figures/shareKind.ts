// What may exceed 100%, or is no share of a whole at all.
const mayExceed =
  /達成率|達成度|充足率|進捗率|前年|対比|増減|増加率|増加割合|減少率|減少割合|削減|伸び率|伸長|上昇率|成長率|変化率|変動率|移動率|出生率|死亡率|婚姻率|離婚率|発生率|自然増|社会増|倍率|指数|昼夜間|滞在|経常収支|公債費|将来負担|財政力|稼働率|利用率|入所率|入園率|在所率|定員|病床|回転率|自給率|利益率|収益率|収支|回帰率|経済効果|労働生産性|依存|平均/;
const share =
  /割合|比率|占め|シェア|就職率|就業率|普及率|参加率|受診率|実施率|加入率|入区率|整備率|接種率|高齢化率|回答率|回収率|出席率|認知度|認知率|満足度|満足率|利用者率|耐震化率|水洗化率|舗装率|有収率|合格率|進学率|登校率|受講率|配置率|取得率|保有率|設置率|策定率|組織率|組織化率|投票率|定着率|離職率|未婚率|罹患率|有病率|喫煙率|健診率|検診率|リサイクル率|再生利用率|緑被率|空き家率|遊休|収納率|徴収率|納付率|未納率|カバー率|達成した|思う人|感じる/;

/** What a figure in per cent is by its name: a share of a whole, something that may exceed 100%, or not known. */
export function shareKind(name: string): "share" | "mayExceed" | "unknown" {
  if (mayExceed.test(name)) return "mayExceed";
  return share.test(name) ? "share" : "unknown";
}
