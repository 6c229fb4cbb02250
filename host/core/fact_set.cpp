#include "core/fact_set.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "core/limits.h"

namespace tact {

std::uint8_t codeOf(const Fact& fact, const Value& value) {
  if (value.is(Kind::null)) return kNullCode;
  if (fact.type == FactType::boolean && value.is(Kind::boolean)) return value.asBool() ? 1 : 0;
  if (fact.type == FactType::enumeration && value.is(Kind::string)) {
    for (std::size_t i = 0; i < fact.values.size(); ++i)
      if (fact.values[i] == value.asString()) return static_cast<std::uint8_t>(i);
  }
  return kUnknownCode;
}

FactSet::FactSet(const Vocabulary& vocabulary)
    : vocabulary_(&vocabulary), values_(vocabulary.size()), codes_(vocabulary.size(), kUnknownCode), arena_(std::make_unique<Arena>()) {
  clear();
}

void FactSet::clear() {
  derived_.clear();
  marks_.clear();
  arena_->reset();
  for (std::size_t i = 0; i < values_.size(); ++i) {
    const Fact& fact = vocabulary_->facts()[i];
    values_[i] = fact.defaultValue ? viewOf(*fact.defaultValue) : Value::unknown();
    codes_[i] = fact.defaultValue ? codeOf(fact, values_[i]) : kUnknownCode;
  }
}

std::string FactSet::set(FactId id, const Value& value) {
  const Fact& fact = (*vocabulary_)[id];
  Value kept = value;
  if (value.is(Kind::null)) {
    if (!fact.nullable) return "a value that is not null";
  } else {
    switch (fact.type) {
      case FactType::boolean:
        if (!value.is(Kind::boolean)) return "true or false";
        break;
      case FactType::integer:
        if (value.is(Kind::real) && std::nearbyint(value.asReal()) == value.asReal() && std::abs(value.asReal()) < 9e15)
          kept = Value::integer(static_cast<std::int64_t>(value.asReal()));
        else if (!value.is(Kind::integer))
          return "a whole number";
        break;
      case FactType::string:
        if (!value.is(Kind::string)) return "a text";
        if (value.asString().size() > limits::kMaxFactBytes) return "a text of at most 16 KiB";
        kept = Value::string(arena_->copy(value.asString()));
        break;
      case FactType::enumeration: {
        const std::uint8_t code = value.is(Kind::string) ? codeOf(fact, value) : kUnknownCode;
        if (code == kUnknownCode) return oneOf(fact.values, vocabulary_->wording());
        kept = Value::string(fact.values[code]);
        break;
      }
      case FactType::list: {
        if (!value.is(Kind::list) || value.elements().size() > limits::kMaxFactElements) return "a list of texts";
        const auto copies = arena_->make<Value>(value.elements().size());
        for (std::size_t i = 0; i < copies.size(); ++i) {
          const Value& element = value.elements()[i];
          if (!element.is(Kind::string) || element.asString().size() > limits::kMaxFactBytes) return "a list of texts";
          copies[i] = Value::string(arena_->copy(element.asString()));
        }
        kept = Value::list(copies);
        break;
      }
    }
  }
  values_[id] = kept;
  codes_[id] = codeOf(fact, kept);
  std::erase(derived_, id);
  if (!marks_.empty()) std::erase_if(marks_, [&](const Mark& mark) { return mark.fact == id; });
  return {};
}

void FactSet::put(std::string_view name, const Value& value) {
  const auto id = vocabulary_->find(name);
  assert(id && "a fact of our own that facts.json lacks");
  if (!id) return;
  [[maybe_unused]] const std::string refused = set(*id, value);
  assert(refused.empty() && "a value that facts.json does not allow");
}

void FactSet::unset(FactId id) {
  values_[id] = Value::unknown();
  codes_[id] = kUnknownCode;
}

void FactSet::setDerived(FactId id, const Value& value) {
  if (set(id, value).empty()) derived_.push_back(id);
}

bool FactSet::isDerived(FactId id) const { return std::find(derived_.begin(), derived_.end(), id) != derived_.end(); }

void FactSet::forgetDerived() {
  for (const FactId id : derived_) unset(id);
  derived_.clear();
}

Value FactSet::get(std::string_view name) const {
  const auto id = vocabulary_->find(name);
  return id ? values_[*id] : Value::unknown();
}

FactSet FactSet::copyOf() const {
  FactSet copy(*vocabulary_);
  copy.values_ = values_;
  copy.codes_ = codes_;
  // Members of enumerations are texts of the vocabulary and stay; other texts and lists move into the copy's own memory.
  for (std::size_t i = 0; i < values_.size(); ++i)
    if (const auto id = static_cast<FactId>(i); values_[i].is(Kind::list) || (values_[i].is(Kind::string) && codes_[i] == kUnknownCode))
      copy.set(id, values_[i]);
  copy.derived_ = derived_;
  copy.marks_ = marks_;
  return copy;
}

}  // namespace tact
