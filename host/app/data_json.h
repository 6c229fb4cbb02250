// What is kept and what was taken over -> JSON, as PROTOCOL.md describes it.
#pragma once

#include "app/own_data.h"
#include "json/json_text.h"
#include "store/imports.h"

namespace tact {

Json toJson(const Import& import);
Json toJson(const SkippedRow& row);
Json toJson(const DataSummary& summary);

}  // namespace tact
