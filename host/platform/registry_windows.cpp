#include "platform/registry.h"

#include <windows.h>

#include <filesystem>

#include "platform/file.h"

namespace tact {
namespace {

std::wstring wide(const std::string& text) { return pathOf(text).wstring(); }

}  // namespace

std::optional<std::string> registryValue(const std::string& key) {
  DWORD bytes = 0;
  if (::RegGetValueW(HKEY_CURRENT_USER, wide(key).c_str(), nullptr, RRF_RT_REG_SZ, nullptr, nullptr, &bytes) != ERROR_SUCCESS)
    return std::nullopt;
  std::wstring value(bytes / sizeof(wchar_t), L'\0');
  if (::RegGetValueW(HKEY_CURRENT_USER, wide(key).c_str(), nullptr, RRF_RT_REG_SZ, nullptr, value.data(), &bytes) != ERROR_SUCCESS)
    return std::nullopt;
  return std::filesystem::path(value.c_str()).string();
}

bool setRegistryValue(const std::string& key, const std::string& value) {
  const std::wstring text = wide(value);
  const auto bytes = static_cast<DWORD>((text.size() + 1) * sizeof(wchar_t));
  return ::RegSetKeyValueW(HKEY_CURRENT_USER, wide(key).c_str(), nullptr, REG_SZ, text.c_str(), bytes) == ERROR_SUCCESS;
}

bool removeRegistryKey(const std::string& key) {
  const LSTATUS done = ::RegDeleteKeyW(HKEY_CURRENT_USER, wide(key).c_str());
  return done == ERROR_SUCCESS || done == ERROR_FILE_NOT_FOUND;
}

}  // namespace tact
