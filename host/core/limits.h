// Every cap of the judge in one place: number, unit, whether inclusive, and what happens beyond it.
//
// All are checked before memory is reserved or work is done. Caps on the bytes of frames and messages stand in
// wire/limits.h. tests/unit/core tries each at the limit and one past it.
#pragma once

#include <cstddef>
#include <cstdint>

namespace tact::limits {

// Longest text of one expression, in bytes, inclusive. Beyond: a diagnostic.
inline constexpr std::size_t kMaxExpressionBytes = 100'000;

// Most nodes of one expression's syntax tree, inclusive. Beyond: a diagnostic.
inline constexpr std::size_t kMaxExpressionNodes = 20'000;

// Deepest nesting of parentheses, calls, lists, selections and unary operators, in levels, inclusive.
// Bounds the native stack: about 1 KiB a level in an unoptimised build. Beyond: a diagnostic.
inline constexpr std::size_t kMaxExpressionNesting = 256;

// Most elements of one list or map literal, inclusive. Beyond: a diagnostic.
inline constexpr std::size_t kMaxLiteralElements = 5'000;

// Deepest nesting of comprehensions (all, exists, exists_one, map, filter), in levels, inclusive. Beyond: a diagnostic.
inline constexpr std::size_t kMaxComprehensionNesting = 4;

// Most units of work of one evaluation, inclusive. A step of a comprehension costs the nodes of its body, a value compared or copied one,
// 64 bytes of text read or built one, a look-up of a time zone 16, a regular expression its size times the text's length / 64.
// Beyond: the expression is an error and its rule undecided.
inline constexpr std::uint64_t kMaxEvaluationCost = 1'000'000;

// Largest compiled regular expression, in bytes of RE2's program memory. Beyond: a diagnostic.
inline constexpr std::int64_t kMaxRegexBytes = 256 * 1024;

// Longest text of a regular expression, in bytes, inclusive. Beyond: a diagnostic, or an error where the text is computed.
inline constexpr std::size_t kMaxPatternBytes = 16 * 1024;

// Most regular expressions written in one expression, inclusive: compiling each takes up to milliseconds. Beyond: a diagnostic.
inline constexpr std::size_t kMaxExpressionPatterns = 64;

// Most mistakes reported of one expression, inclusive. Beyond: the rest waits until these are mended.
inline constexpr std::size_t kMaxIssues = 100;

// Longest string fact, in bytes, inclusive. Beyond: the fact is refused (it stays unknown).
inline constexpr std::size_t kMaxFactBytes = 16 * 1024;

// Most elements of a list fact, inclusive. Beyond: the fact is refused.
inline constexpr std::size_t kMaxFactElements = 1'000;

// Most combinations of changes tried for one verdict.
// Beyond: the search stops with what it has found.
inline constexpr std::size_t kMaxClearTrials = 600;

// Most clearings listed for one finding, those with the same words counted once.
inline constexpr std::size_t kMaxClears = 3;

// Most trials to find facts that make one condition hold.
// Beyond: it counts as one that can hold.
inline constexpr std::size_t kMaxReachTrials = 20'000;

// Longest phrase of a phrase list, in bytes, inclusive. Beyond: a diagnostic.
inline constexpr std::size_t kMaxPhraseBytes = 1'000;

// Widest gap of a phrase, in words, inclusive. Beyond: a diagnostic.
inline constexpr std::uint32_t kMaxPhraseGap = 12;

// Most steps of one phrase at one place of a text: ordinary ones take below a hundred. Beyond: the phrase is not found there.
inline constexpr std::uint32_t kMaxPhraseSteps = 4'096;

// Most values of one enumeration, exclusive: a fact's value is one bit of a 64-bit mask, two of which mean null and unknown.
inline constexpr std::size_t kMaxEnumValues = 62;

// Fewest words of a note that is compared with recent ones, inclusive, name and company of its reader left out. Below: it is like none.
inline constexpr std::size_t kMinHashedWords = 8;

// Most differing bits of two hashes of nearly the same note, inclusive.
inline constexpr int kMaxNearBits = 14;

}  // namespace tact::limits
