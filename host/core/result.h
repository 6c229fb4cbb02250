// A value, or the reason why there is none: what fallible functions return across folders, since no exception leaves one.
//
// The failures are few and named by what the caller should do next. This is no diagnostic for authors of rules: those are
// collected, many at once, each with its place in a file.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace tact {

enum class Failure : std::uint8_t {
  unavailable,   // it cannot be read or written now; go on without it and say so
  notFound,      // there is no such thing; refresh the list
  conflict,      // somebody else changed it since; read again, then change
  invalidValue,  // a value does not fit; correct it
  badFile,       // a file that was handed in cannot be taken over; give another
};

struct Error {
  Failure failure = Failure::unavailable;
  std::string message;        // a sentence for a person, without the final full stop
  std::string path;           // what it is about: a file, "process.stage"; may be empty
  std::int64_t revision = 0;  // conflict: the present revision
  std::string expected;       // invalidValue: "one of applied, interviewing, ..."; badFile: a word of exchange/problem.h
};

template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : held_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : held_(std::in_place_index<1>, std::move(error)) {}

  explicit operator bool() const { return held_.index() == 0; }

  // Each EXPECTS what it names.
  T& operator*() { return *std::get_if<0>(&held_); }
  const T& operator*() const { return *std::get_if<0>(&held_); }
  T* operator->() { return std::get_if<0>(&held_); }
  const T* operator->() const { return std::get_if<0>(&held_); }
  const Error& error() const { return *std::get_if<1>(&held_); }

 private:
  std::variant<T, Error> held_;
};

template <>
class [[nodiscard]] Result<void> {
 public:
  Result() = default;
  Result(Error error) : error_(std::move(error)) {}

  explicit operator bool() const { return !error_; }
  const Error& error() const { return *error_; }  // EXPECTS a failure

 private:
  std::optional<Error> error_;
};

}  // namespace tact
