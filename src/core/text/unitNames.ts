const words = (text: string): readonly string[] => text.split(" ");

/** What cities count, in the spelling that `toUnit` gives. A figure with one of these is a figure, whatever the
 * indicator's own unit. */
export const unitNames: ReadonlySet<string> = new Set([
  ...words(
    "人 世帯 組 組織 団体 者 社 企業 事業所 事業者 事業体 経営体 法人 農家 家庭 家族 夫婦 親子 団 隊 班 チーム クラブ",
  ),
  ...words(
    "サークル グループ 協議会 会員 自治会 町内会 行政区 区 集落 地区 区域 区画 地域 市町村 自治体 か村 か町",
  ),
  ...words(
    "件 回 か所 か国 か月 か年 校 園 館 施設 店 店舗 棟 戸 室 床 席 基 台 両 隻 機 橋 橋りょう 路線 系統 便 本 枚",
  ),
  ...words(
    "部 冊 通 票 点 位 分 秒 時間 日 月 年 歳 泊 歩 頭 羽 匹 個 株 袋 箱 缶 束 食 着 品 品目 種 種類 作品 銘柄 商品",
  ),
  ...words(
    "コース 講座 科目 教室 学級 クラス 学校 病院 診療所 公演 事例 事業 プロジェクト プログラム 計画 項目 メニュー 拠点",
  ),
  ...words("圃場 農園 筆 例 案件 セット ページ アクセス PV フォロワー ダウンロード 票数 人日 人泊 延人 宿泊"),
  ...words("% ‰ ポイント 円 ドル 割 倍 ppm ppb dB °C ℃ Bq Sv μSv"),
  ...words("ha a ㎡ k㎡ ㎥ km m cm mm t kg g mg μg L kL mL kW kWh MW MWh GW GWh W Wh kJ MJ GJ TJ kcal"),
  ...words("t-CO2 kg-CO2 g-CO2 kt-CO2 人口千対 人口万対 人口10万対 出生千対"),
]);

/** What a unit may be counted per: 件/年, 人/千人, mg/L. */
export const perNames: ReadonlySet<string> = new Set([
  ...words(
    "年 期 月 週 日 時間 時 分 h s 回 人 千人 万人 10万人 千対 百人 世帯 戸 件 校 か所 台 人日 人・日 人年 人・年",
  ),
  ...words("ha a ㎡ k㎡ ㎥ km m L kg t 10a kWh 円 百万円 団体 施設 社 クラス 学級"),
]);
