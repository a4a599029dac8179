/** Whether six digits are a code of a local government (全国地方公共団体コード): the last one checks the other five
 * (JIS X 0401/0402; 11 − (6a+5b+4c+3d+2e) mod 11, its last digit).
 * @example isLocalGovCode("152081") // => true, 小千谷市 */
export function isLocalGovCode(code: string): boolean {
  if (!/^\d{6}$/.test(code)) return false;
  const digits = [...code].map(Number);
  const sum = [6, 5, 4, 3, 2].reduce((total, weight, place) => total + weight * (digits[place] ?? 0), 0);
  return digits[5] === (11 - (sum % 11)) % 10;
}
