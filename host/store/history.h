// The invitations between the user and other people, over Store: recorded as they are pressed, concluded from what pages show.
//
// Tact never acts on LinkedIn: this is what it saw the user do, and what an export told (invitations.h says how both are read as one).
// What follows from a press or a page is decided in invitation_news.h. As in Store, `now` is unix seconds and methods fail with
// `unavailable` when the file cannot be read or written; a wrong key, name or company is invalidValue.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "store/invitation_news.h"
#include "store/invitations.h"
#include "store/invite_counts.h"
#include "store/store.h"

namespace tact {

// What is known of earlier invitations to one person.
struct Earlier {
  std::optional<std::int64_t> withdrawnAt;  // the last that was taken back
  bool wasDeclined = false;                 // one was ignored or declined, and none accepted after
};

// Where a page of the list ended.
struct ListPlace {
  std::int64_t sentAt = 0;
  std::int64_t id = 0;
};

class History {
 public:
  // The store must outlive it.
  explicit History(Store& store) : store_(&store) {}

  // An invitation was sent, or taken back. Return whether that is news.
  Result<bool> sent(const Invited& invited, std::int64_t now);
  Result<bool> withdrawn(const Invited& invited, std::int64_t now);

  // Whether what a page shows of a person is news. Reads by an index; most of what is shown is none.
  Result<bool> isNews(const Invited& invited, SeenState seen, std::int64_t now);

  // Keeps what pages showed, all in one transaction. Those with a wrong key, name or company are passed over.
  struct Sight {
    Invited invited;
    SeenState seen = SeenState::none;
  };
  Result<void> see(const std::vector<Sight>& sights, std::int64_t now);

  // The counts of now; valid until the next call of a method that is not const.
  Result<const InviteCounts*> counts(std::int64_t now);

  Result<Earlier> earlier(const std::string& key, std::int64_t now);

  // The newest first: of one person, and of all after a place of the list.
  Result<std::vector<Invitation>> ofPerson(const std::string& key, std::int64_t now);
  Result<std::vector<Invitation>> list(const std::optional<ListPlace>& after, int most, std::int64_t now);

  // Invitations of the user's own from a time on whose day is known, the oldest first.
  Result<std::vector<Invitation>> sentSince(std::int64_t from, std::int64_t now);

  // When the first of them was sent that is known.
  Result<std::optional<std::int64_t>> since();

 private:
  using Conclude = Invitations (*)(const Invitations&, const Invited&, std::int64_t);
  Result<bool> keep(const Invited& invited, Conclude conclude, std::int64_t now);

  Store* store_;
  InviteCounts counts_;
};

}  // namespace tact
