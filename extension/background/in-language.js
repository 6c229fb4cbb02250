// Which language the host's sentences are in, beside them: it may be another than that of Tact's own words, and whoever draws them says so.

/**
 * Marks the verdicts and rules of a result. The person's own rules are in whatever language they were written in.
 *
 * @param {string | undefined} language as the host greeted; an older one does not say
 * @param {any} result
 */
export function inLanguage(language, result) {
  const { verdict, verdicts = [], rule, rules = [] } = result ?? {};
  for (const one of language ? [verdict, rule, ...verdicts, ...rules] : []) if (one && !one.own) one.lang = language;
  return result;
}
