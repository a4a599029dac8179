/** What a word of an evaluation claims about a figure. */
export type ClaimKind = "up" | "down" | "ahead" | "behind" | "reached" | "missed" | "highest" | "lowest";

interface Entry {
  readonly kind: ClaimKind;
  readonly pattern: RegExp;
}

const target = "(?:目標|計画)(?:値|数|件数)?(?:(?:である|の|[(（])?[\\d,.]+[^\\d、。]{0,5}?[)）]?)?";
const very = "(?:大きく|大幅に|やや|わずかに|既に|すでに|遥かに|若干)*";
const lastYear =
  "(?:前年|昨年|前年度|昨年度|例年|基準値|基準年|現状値|H30|平成30年度)(?:度|同期|実績|比|の実績|並み)?を";

/** Words of progress, each with what it claims. An action (「数を増やす」) is no claim, nor is a name that holds such a
 * word (増加率, 達成状況). The longer phrase comes first: of two that overlap, the earlier entry counts. */
export const lexicon: readonly Entry[] = [
  {
    kind: "missed",
    pattern: new RegExp(
      `${target}(?:を|には?|まで)?${very}(?:下回|割り込|届か|達しな|達してい?な|達せ|至ら|至って|及ば|未達)`,
      "g",
    ),
  },
  {
    kind: "reached",
    pattern: new RegExp(
      `${target}(?:を|には?|が|は)?${very}(?:達成(?!率|度|状況|見込|に向|のため|を目指|困難)|上回|超え|超過|到達|達し|クリア)`,
      "g",
    ),
  },
  { kind: "missed", pattern: /未達成?|達成(?:に|には)(?:至|届|及)/g },
  { kind: "reached", pattern: /達成(?=し|でき|され|済)/g },
  { kind: "up", pattern: new RegExp(`${lastYear}${very}(?:上回|超え)`, "g") },
  { kind: "down", pattern: new RegExp(`${lastYear}${very}(?:下回|割り込|割っ)`, "g") },
  { kind: "up", pattern: /(?:前年|昨年)度?(?:実績)?(?:より|に比べ|と比べ|比で)[^、。]{0,8}?多(?:く|か|い)/g },
  {
    kind: "down",
    pattern: /(?:前年|昨年)度?(?:実績)?(?:より|に比べ|と比べ|比で)[^、。]{0,8}?少な(?:く|か|い)/g,
  },
  {
    kind: "behind",
    pattern:
      /低調|伸び悩|不調|低迷|苦戦|停滞|芳しくな|遅れ(?=て|が(?!ち)|を|、|。|気味|た|$)|進んでいな|進まなかった|進まず/g,
  },
  {
    kind: "ahead",
    pattern: /順調|好調|堅調|良好(?=に|で|な推移)|(?:計画|予定)(?:どおり|通り)(?=に?進|に?推移|、|。|で|$)/g,
  },
  {
    kind: "up",
    pattern:
      /増加(?!率|数|分|幅|額|割合|策|対策)|増え|急増|微増|倍増|伸び(?!率|悩|しろ|縮)|上昇(?!率|幅)|上向|上が(?=っ|り)|増(?=となっ|となり|だっ|であっ)/g,
  },
  {
    kind: "down",
    pattern:
      /減少(?!率|数|分|幅|額|割合|対策|社会|問題)|減(?=っ|り|る)|急減|激減|半減|微減|落ち込|低下|下が(?=っ|り)|下降|減(?=となっ|となり|だっ|であっ)/g,
  },
  { kind: "highest", pattern: /過去最(?:多|高|大)|最多を更新|最高を更新/g },
  { kind: "lowest", pattern: /過去最(?:少|低)|最低を更新/g },
];

/** What a claim becomes when it is denied: 増加していない, 順調とはいえない, 達成できなかった. */
export const denied: Partial<Record<ClaimKind, ClaimKind>> = {
  up: "down",
  down: "up",
  ahead: "behind",
  behind: "ahead",
  reached: "missed",
  missed: "reached",
};

/** A denial straight behind a claim. */
export const denial =
  /^[ぁ-ん]{0,7}(?:ない(?!し)|なかった|ません|なく(?!な)|ず(?![れつ]))|^(?:するまで|するに|に|には|までには?)?(?:至ら|届か|及ば)|^(?:とは|では|とまでは)?(?:言え|いえ|言い難|いい難|言いがた)|^(?:は|が|も)(?:見られ|みられ|認められ)(?:ず|ない|なかった|ません)/;

/** What makes a claim no statement about what happened: wish, plan, fear, condition. */
export const unreal =
  /^[^、。]{0,14}?(?:見込|見通|予定|必要|を目指|目指し|を図|図る|図り|に努め|努める|に向け|期待|懸念|危惧|可能性|恐れ|おそれ|想定|予想|れば|(?<!し)たら|場合|つなげ|取り組|検討|したい|りたい|べき|を促|促進|させる|させた|させ、|よう(?:に|、)|(?:する|る)ため|できるよう|を要する|が求め)/;

/** Growth that has come to its end says neither. */
export const ended = /^(?:が|は|も|傾向が|傾向は)?(?:止ま|止め|鈍化|頭打ち|一服|抑え|抑制|歯止め)/;
