// One JSON file written by a person, read with every mistake collected and placed.
//
// Getters return a harmless default after reporting, so that a reader goes on and finds the rest.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "core/cel/ast.h"
#include "core/moment.h"
#include "core/value.h"
#include "packs/diagnostic.h"

namespace tact {

class AuthoredFile {
 public:
  // Parses at once; isObject() is false after reporting if the text is not a JSON object. Both texts must outlive the file.
  AuthoredFile(std::string_view name, std::string_view text, std::vector<Diagnostic>& diagnostics);

  bool isObject() const { return root_.is_object(); }
  const Json& root() const { return root_; }
  std::string_view name() const { return name_; }

  // Whether anything was reported for this file since it was opened.
  bool hasErrors() const { return errors_ > 0; }

  void error(const JsonPointer& at, std::string message, std::string hint = {});
  void warning(const JsonPointer& at, std::string message, std::string hint = {});
  // Reports what is wrong inside a string value, each at its own place.
  void issues(const JsonPointer& at, const std::vector<cel::Issue>& found);

  // Reports keys of the object that are not among these ("did you mean"). "$schema" is always fine.
  void onlyKeys(const JsonPointer& at, std::initializer_list<std::string_view> keys);

  // Each reports a wrong type; a missing key only where it is required.
  const Json* find(const JsonPointer& object, std::string_view key);
  std::string text(const JsonPointer& object, std::string_view key, bool required);
  bool boolean(const JsonPointer& object, std::string_view key, bool fallback);
  std::int64_t integer(const JsonPointer& object, std::string_view key, std::int64_t fallback);
  std::vector<std::string> texts(const JsonPointer& object, std::string_view key, bool required);
  MomentSet moments(const JsonPointer& object, bool required);
  // A scalar, or the empty list; null reads as null.
  std::optional<Constant> scalar(const JsonPointer& at);

 private:
  void add(Severity severity, Span place, const JsonPointer& at, std::string message, std::string hint);
  const Json* object(const JsonPointer& at) const;

  std::string_view name_;
  std::string_view text_;
  std::vector<Diagnostic>& diagnostics_;
  Json root_;
  std::size_t errors_ = 0;
};

}  // namespace tact
